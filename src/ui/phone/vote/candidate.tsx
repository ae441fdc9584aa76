import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Note } from "../../../domain/notes.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { Dots as DrawnDots } from "../../kit/dots.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { DotButton } from "./dot-button.tsx";
import type { Dots } from "./use-dots.ts";

export interface CandidateProps {
  readonly note: Note;
  /** The title of the note's theme, if it has one. */
  readonly theme: string | undefined;
  readonly dots: Dots;
}

/** One note in the vote: the dots that this person has given it, one more, one less. */
export function Candidate({ note, theme, dots }: CandidateProps): JSX.Element {
  const t = phoneText.current.value.vote;
  const given = useComputed(() => dots.ballot.value[note.id] ?? 0).value;
  const obstacle = useComputed(() => {
    if ((dots.ballot.value[note.id] ?? 0) >= dots.mostPerNote.value) return "note-full";
    return dots.left.value === 0 ? "no-dots-left" : undefined;
  }).value;
  return (
    <li class="candidates__item">
      <NoteCard
        text={note.text}
        colour={note.colour}
        badge={theme && <span class="candidates__theme">{theme}</span>}
        actions={
          <div class="candidates__dots">
            <DotButton
              does="takeBack"
              label={t.takeBack(note.text)}
              blocked={given === 0}
              onClick={() => given > 0 && dots.takeBack(note.id)}
            />
            <span class="candidates__given" data-given={given > 0 ? "" : undefined}>
              {given > 0 ? <DrawnDots count={given} label={t.given(given)} /> : <span aria-hidden="true">0</span>}
            </span>
            <DotButton
              does="give"
              label={t.give(note.text)}
              blocked={obstacle !== undefined}
              onClick={() => (obstacle ? dots.refuse(obstacle) : dots.give(note.id))}
            />
          </div>
        }
      />
    </li>
  );
}
