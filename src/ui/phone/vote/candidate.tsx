import { useComputed, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { roundText } from "../../../text/round/area.ts";
import { Dots as DrawnDots } from "../../kit/dots.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { useLatePart } from "../use-late-part.ts";
import type { Phone } from "../phone.ts";
import { DotButton } from "./dot-button.tsx";
import type { Option } from "./options.ts";
import type { Dots } from "./use-dots.ts";

export interface CandidateProps {
  readonly phone: Pick<Phone, "session" | "vote">;
  readonly note: Option;
  /** The title of the note's theme, if it has one. */
  readonly theme: string | undefined;
  readonly dots: Dots;
}

/** One note or theme in the vote: the dots that this person has given it, one more, one less. */
export function Candidate({ phone, note, theme, dots }: CandidateProps): JSX.Element {
  const t = roundText.current.value.vote;
  const part = useLatePart(note.under > 0);
  const given = useComputed(() => dots.ballot.value[note.id] ?? 0);
  const obstacle = useComputed(() => {
    if (given.value >= dots.mostPerNote.value) return "note-full";
    return dots.left.value === 0 ? "no-dots-left" : undefined;
  });
  const cannotGive = useComputed(() => (obstacle.value ? "true" : undefined));
  const cannotTakeBack = useComputed(() => (given.value === 0 ? "true" : undefined));
  const give = (): void => {
    const reason = obstacle.peek();
    if (reason) dots.refuse(reason);
    else dots.give(note.id);
  };
  const takeBack = (): void => {
    if (given.peek() > 0) dots.takeBack(note.id);
  };
  return (
    <li class="candidates__item">
      <NoteCard
        text={note.text}
        colour={note.colour}
        badge={theme && <span class="candidates__theme">{theme}</span>}
        actions={
          <div class="candidates__dots">
            <DotButton does="takeBack" label={t.takeBack(note.text)} blocked={cannotTakeBack} onClick={takeBack} />
            <GivenHere given={given} />
            <DotButton does="give" label={t.give(note.text)} blocked={cannotGive} onClick={give} />
          </div>
        }
      />
      {part && note.under > 0 && <part.UnderOption phone={phone} option={note} />}
    </li>
  );
}

function GivenHere({ given }: { readonly given: ReadonlySignal<number> }): JSX.Element {
  const dots = given.value;
  return (
    <span class="candidates__given">
      {dots > 0 ? (
        <DrawnDots count={dots} label={roundText.current.value.vote.given(dots)} />
      ) : (
        <span aria-hidden="true">0</span>
      )}
    </span>
  );
}
