import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Note } from "../../domain/notes.ts";
import type { Theme } from "../../domain/themes.ts";
import { projectorText } from "../../text/projector/area.ts";
import "./group-view.css";
import { PagedWall } from "./paged-wall.tsx";
import { useBoardNotes } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";

export interface GroupViewProps {
  readonly board: string;
  readonly wall: Wall;
}

/** First all themes with how much lies in each, then theme by theme the notes, then those that wait. */
export function GroupView({ board, wall }: GroupViewProps): JSX.Element {
  const t = projectorText.current.value;
  const notes = useBoardNotes(wall, board);
  const themes = useComputed(() => wall.session.state.value.themes.filter((theme) => theme.board === board)).value;
  if (themes.length === 0) {
    const part: WallPart = { key: "notes", title: t.group.none, notes, columns: "notes" };
    return <PagedWall level="h1" turner={wall.turner} parts={[part]} arrived={notes.length} />;
  }
  return <PagedWall level="h1" turner={wall.turner} parts={[overview(themes, notes), ...noteParts(themes, notes)]} />;
}

function overview(themes: readonly Theme[], notes: readonly Note[]): WallPart {
  const t = projectorText.current.value;
  const waiting = notesIn(undefined, notes).length;
  const body = themes.map((theme) => (
    <ThemeSlip key={theme.id} title={theme.title} notes={notesIn(theme.id, notes).length} />
  ));
  const rest = waiting > 0 ? [<ThemeSlip key="" title={t.group.ungrouped} notes={waiting} waiting />] : [];
  return { key: "overview", title: t.group.title, body: [...body, ...rest], columns: "slips" };
}

interface ThemeSlipProps {
  readonly title: string;
  readonly notes: number;
  readonly waiting?: boolean;
}

function ThemeSlip({ title, notes, waiting }: ThemeSlipProps): JSX.Element {
  return (
    <div class={waiting ? "theme-slip theme-slip--waiting" : "theme-slip"}>
      <p class="theme-slip__title">{title}</p>
      <p>{projectorText.current.value.notes(notes)}</p>
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
