import type { ComponentChildren, JSX } from "preact";
import { commonText } from "../../text/common/area.ts";
import "./note-card.css";
import { noteMarks } from "./note-marks.ts";

export interface NoteCardProps {
  readonly text: string;
  /** 0 to 5; others look like 0, as a newer app may know more. */
  readonly colour: number;
  /** The language of the text, where it is known to be another than the page's. */
  readonly lang?: string | undefined;
  readonly large?: boolean | undefined;
  /** Hidden from the room and still seen by those who lead. */
  readonly hidden?: boolean | undefined;
  /** At the foot, first: author, dots, where the note is kept. */
  readonly badge?: ComponentChildren;
  /** At the foot, last: buttons. */
  readonly actions?: ComponentChildren;
}

/** A sticky note: light paper in either theme, told apart by colour, by corner mark and by the colour's spoken name. */
export function NoteCard({ text, colour, lang, large, hidden, badge, actions }: NoteCardProps): JSX.Element {
  const modifiers = `${large ? " note-card--large" : ""}${hidden ? " note-card--hidden" : ""}`;
  return (
    <article class={`note-card${modifiers}`} data-colour={knownColour(colour)}>
      <div class="note-card__top">
        <p class="note-card__text" lang={lang}>
          {text}
        </p>
        <NoteMark colour={colour} />
        <span class="unseen">{colourName(colour)}</span>
      </div>
      {(badge || actions) && (
        <div class="note-card__foot">
          {badge}
          {actions && <div class="note-card__actions">{actions}</div>}
        </div>
      )}
    </article>
  );
}

/** The mark of a note colour. */
export function NoteMark({ colour }: { readonly colour: number }): JSX.Element {
  return (
    <svg class="note-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={noteMarks[knownColour(colour)]} />
    </svg>
  );
}

/** The name of a note colour with its mark, in the language in use. */
export function colourName(colour: number): string {
  return commonText.current.value.colours[knownColour(colour)] ?? "";
}

function knownColour(colour: number): number {
  return colour in noteMarks ? colour : 0;
}
