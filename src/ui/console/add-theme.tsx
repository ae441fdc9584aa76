import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { FieldFrame } from "../kit/field.tsx";
import { plusIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";

interface AddThemeProps {
  readonly desk: ConsoleDesk;
  readonly board: string;
}

/** Names a new theme. What was typed stays until it has been saved. */
export function AddTheme({ desk, board }: AddThemeProps): JSX.Element {
  const t = consoleText.current.value.group;
  const id = useId();
  const [title, setTitle] = useState("");
  const add = async (): Promise<void> => {
    if (await desk.act(desk.session.actions.addTheme(board, title), t.added(title.trim()))) setTitle("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <FieldFrame id={id} label={t.addLabel}>
        <div class="group-view__add">
          <input
            id={id}
            class="field__input"
            value={title}
            maxLength={80}
            autoComplete="off"
            placeholder={t.addHint}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" icon={plusIcon}>
            {t.add}
          </Button>
        </div>
      </FieldFrame>
    </form>
  );
}
