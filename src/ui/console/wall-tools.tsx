import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { SearchField } from "../kit/search-field.tsx";
import type { NotePlaces } from "./note-places.ts";
import { PlaceFields } from "./place-fields.tsx";
import type { WallFilter } from "./wall-filter.ts";
import "./wall-tools.css";

/** How long a pause in the typing is. */
const pauseMs = 150;

interface WallToolsProps {
  readonly filter: WallFilter;
  readonly trashCount: number;
  readonly waitingCount: number;
  /** How many notes have no answer yet, once others have one. */
  readonly undecidedCount: number;
  readonly places: NotePlaces;
  readonly onChange: (filter: WallFilter) => void;
}

/** Chooses which notes are listed: on the wall or in the trash, by where they are from, and by words. */
export function WallTools({
  filter,
  trashCount,
  waitingCount,
  undecidedCount,
  places,
  onChange,
}: WallToolsProps): JSX.Element {
  const t = consoleText.current.value.wall;
  const [words, setWords] = useState(filter.words);
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const filterRef = useRef(filter);
  useLayoutEffect(() => {
    filterRef.current = filter;
  });
  // Hundreds of notes are searched in the pause after a word, so that every letter is seen at once.
  const search = (typed: string): void => {
    setWords(typed);
    clearTimeout(timerRef.current);
    timerRef.current = setTimeout(() => onChange({ ...filterRef.current, words: typed }), pauseMs);
  };
  return (
    <div class="wall-tools">
      <fieldset class="wall-tools__filter">
        <legend class="unseen">{t.filter}</legend>
        <Button pressed={filter.which === "shown"} onClick={() => onChange({ ...filter, which: "shown" })}>
          {t.shown}
        </Button>
        {(undecidedCount > 0 || filter.which === "undecided") && (
          <Button pressed={filter.which === "undecided"} onClick={() => onChange({ ...filter, which: "undecided" })}>
            {`${consoleText.current.value.status.undecided} (${undecidedCount})`}
          </Button>
        )}
        {(waitingCount > 0 || filter.which === "waiting") && (
          <Button pressed={filter.which === "waiting"} onClick={() => onChange({ ...filter, which: "waiting" })}>
            {`${consoleText.current.value.board.waiting} (${waitingCount})`}
          </Button>
        )}
        <Button pressed={filter.which === "hidden"} onClick={() => onChange({ ...filter, which: "hidden" })}>
          {`${t.hidden} (${trashCount})`}
        </Button>
      </fieldset>
      <PlaceFields filter={filter} places={places} onChange={onChange} />
      <SearchField label={t.search} value={words} onChange={search} />
    </div>
  );
}
