import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import type { WallFilter } from "./wall-filter.ts";
import "./wall-tools.css";

interface WallToolsProps {
  readonly filter: WallFilter;
  readonly hiddenCount: number;
  readonly onChange: (filter: WallFilter) => void;
}

/** Chooses which notes are listed: on the wall or hidden, and by words. */
export function WallTools({ filter, hiddenCount, onChange }: WallToolsProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const id = useId();
  return (
    <div class="wall-tools">
      <fieldset class="wall-tools__filter">
        <legend class="unseen">{t.filter}</legend>
        <Button pressed={!filter.hidden} onClick={() => onChange({ ...filter, hidden: false })}>
          {t.shown}
        </Button>
        <Button pressed={filter.hidden} onClick={() => onChange({ ...filter, hidden: true })}>
          {`${t.hidden} (${hiddenCount})`}
        </Button>
      </fieldset>
      <label class="unseen" for={id}>
        {t.search}
      </label>
      <input
        id={id}
        type="search"
        class="field__input wall-tools__search"
        placeholder={t.search}
        value={filter.words}
        onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
    </div>
  );
}
