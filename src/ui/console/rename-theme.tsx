import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { ConsoleDesk } from "./console-desk.ts";

interface RenameThemeProps {
  readonly desk: ConsoleDesk;
  readonly theme: Theme;
  readonly onDone: () => void;
}

/** A theme's name being changed. */
export function RenameTheme({ desk, theme, onDone }: RenameThemeProps): JSX.Element {
  const t = consoleText.current.value.group;
  const [title, setTitle] = useState(theme.title);
  const save = async (): Promise<void> => {
    if (title.trim() === theme.title || (await desk.act(desk.session.actions.renameTheme(theme.id, title)))) onDone();
  };
  return (
    <form
      class="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={t.nameLabel} value={title} maxLength={80} onInput={setTitle} />
      <div class="row">
        <Button type="submit">{t.save}</Button>
        <Button kind="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
