import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import type { Theme } from "../../domain/themes.ts";
import { commonText } from "../../text/common/area.ts";
import { projectorText } from "../../text/projector/area.ts";
import "./group-view.css";
import { PagedWall } from "./paged-wall.tsx";
import { themeSums, type Sum } from "./theme-sums.ts";
import { useBoardNotes } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";

export interface GroupViewProps {
  readonly board: string;
  readonly wall: Wall;
}

/**
 * First all themes with how much lies in each and what it got, then theme by theme the notes, then those that wait.
 * Once a vote is closed, those with most dots come first.
 */
export function GroupView({ board, wall }: GroupViewProps): JSX.Element {
  const t = projectorText.current.value;
  const notes = useBoardNotes(wall, board);
  const room = wall.session.state;
  const sums = useComputed(() => themeSums(room.value, board)).value;
  const themes = useComputed(() => room.value.themes.filter((theme) => theme.board === board)).value;
  if (themes.length === 0) {
    const part: WallPart = { key: "notes", title: t.group.none, notes, columns: "notes" };
    return <PagedWall level="h1" turner={wall.turner} parts={[part]} arrived={notes.length} />;
  }
  const dotsOf = ({ id }: Theme): number => sums.get(id)?.dots ?? 0;
  const ordered = [...themes].sort((a, b) => dotsOf(b) - dotsOf(a));
  const parts = [overview(ordered, notes, sums), ...noteParts(ordered, notes)];
  return <PagedWall level="h1" turner={wall.turner} parts={parts} />;
}

function overview(themes: readonly Theme[], notes: readonly Note[], sums: ReadonlyMap<string, Sum>): WallPart {
  const t = projectorText.current.value;
  const waiting = notesIn(undefined, notes).length;
  const body = themes.map((theme) => (
    <ThemeSlip
      key={theme.id}
      title={theme.title}
      notes={notesIn(theme.id, notes).length}
      sum={sums.size > 0 ? (sums.get(theme.id) ?? noSum) : undefined}
    />
  ));
  const rest = waiting > 0 ? [<ThemeSlip key="" title={t.group.ungrouped} notes={waiting} waiting />] : [];
  return { key: "overview", title: t.group.title, body: [...body, ...rest], columns: "slips" };
}

const noSum: Sum = { dots: 0, people: 0 };

interface ThemeSlipProps {
  readonly title: string;
  readonly notes: number;
  /** What it got in the vote, once that is closed. */
  readonly sum?: Sum | undefined;
  readonly waiting?: boolean;
}

function ThemeSlip({ title, notes, sum, waiting }: ThemeSlipProps): JSX.Element {
  const t = projectorText.current.value;
  return (
    <div class={waiting ? "theme-slip theme-slip--waiting" : "theme-slip"}>
      <p class="theme-slip__title">{title}</p>
      <p>{t.notes(notes)}</p>
      {sum && (
        <p class="theme-slip__sum">
          <strong>{commonText.current.value.dots(sum.dots)}</strong> <span>{t.group.voters(sum.people)}</span>
        </p>
      )}
    </div>
  );
}

function noteParts(themes: readonly Theme[], notes: readonly Note[]): readonly WallPart[] {
  const groups = [...themes, { id: undefined, title: projectorText.current.value.group.ungrouped }];
  return groups
    .map(({ id, title }) => ({ id, title, own: notesIn(id, notes) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, title, own }) => ({ key: id ?? "ungrouped", title, notes: own, columns: "notes" }));
}

function notesIn(theme: string | undefined, notes: readonly Note[]): readonly Note[] {
  return notes.filter((note) => note.theme === theme);
}
