import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import type { Note } from "../../domain/notes.ts";
import { inLanguage } from "../../domain/languages.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { PagedWall } from "./paged-wall.tsx";
import { longestHeading, promptPart } from "./prompt-part.tsx";
import { stepTitle } from "./step-title.ts";
import { Unshown } from "./unshown.tsx";
import { useBoardNotes } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";
import "./write-view.css";

export interface WriteViewProps {
  readonly step: Step;
  readonly wall: Wall;
}

/** The question, and below it the notes as they come. */
export function WriteView({ step, wall }: WriteViewProps): JSX.Element {
  const t = projectorText.current.value.write;
  const notes = useBoardNotes(wall, step.board);
  const prompt = inLanguage(step.prompt, language.value) || t.prompt;
  if (notes.length === 0 && prompt.length <= longestHeading) {
    return (
      <div class="write-view write-view--empty">
        <h1>{prompt}</h1>
        <p>{t.how}</p>
        <Unshown wall={wall} board={step.board} />
      </div>
    );
  }
  return (
    <div class="write-view">
      <PagedWall level="h1" turner={wall.turner} arrived={notes.length} parts={writeParts(step, prompt, notes)} />
    </div>
  );
}

function writeParts(step: Step, prompt: string, notes: readonly Note[]): readonly WallPart[] {
  if (prompt.length <= longestHeading) return [{ key: "notes", title: prompt, notes, columns: "notes" }];
  const title = stepTitle(step, language.value, projectorText.current.value);
  const asked = promptPart(title, prompt);
  return notes.length === 0 ? [asked] : [asked, { key: "notes", title, notes, columns: "notes" }];
}
