import type { JSX } from "preact";
import type { Theme } from "../../domain/themes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { mergeThemes } from "./remove-theme.ts";

interface MergeDialogProps {
  readonly desk: ConsoleDesk;
  readonly theme: Theme;
  readonly notes: number;
  readonly onClose: () => void;
}

/** Chooses the theme that another is joined with. */
export function MergeDialog({ desk, theme, notes, onClose }: MergeDialogProps): JSX.Element {
  const t = consoleText.current.value.group;
  const others = desk.parts.themes.value.filter(({ id, board }) => id !== theme.id && board === theme.board);
  return (
    <Dialog open title={t.mergeTitle(theme.title)} onClose={onClose}>
      <p>{t.mergeText(notes)}</p>
      <div class="stack stack--tight">
        {others.map((other) => (
          <Button
            key={other.id}
            full
            onClick={() => {
              onClose();
              void mergeThemes(desk, theme, other);
            }}
          >
            {other.title}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
