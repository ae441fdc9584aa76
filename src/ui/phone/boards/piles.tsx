import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { pilesOf } from "../../../domain/piles.ts";
import { optionsOf } from "../../../domain/vote-options.ts";
import { boardText } from "../../../text/board/area.ts";
import type { FaceNote } from "../notes/wall.tsx";
import type { Phone } from "../phone.ts";
import type { Option } from "../vote/options.ts";
import "./piles.css";

/** One note for each pile, with those that lie under it. */
export function facesOf(notes: readonly Note[], board: string): readonly FaceNote[] {
  return pilesOf(notes, board).map(({ face, under }) => (under.length > 0 ? { ...face, under } : face));
}

/** What lies under a note, in each writer's own words; folded away. */
export function UnderList({ notes }: { readonly notes: readonly Note[] }): JSX.Element {
  return (
    <details class="wall__under">
      <summary>{boardText.current.value.under(notes.length)}</summary>
      <Words notes={notes} />
    </details>
  );
}

export interface UnderOptionProps {
  readonly phone: Pick<Phone, "session" | "vote">;
  readonly option: Pick<Option, "id" | "under">;
}

/** The same for what can be voted on; it is looked up once somebody wants to read it. */
export function UnderOption({ phone, option }: UnderOptionProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="wall__under" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{boardText.current.value.under(option.under)}</summary>
      {isOpen && <WordsUnder phone={phone} option={option} />}
    </details>
  );
}

function WordsUnder({ phone, option: { id } }: UnderOptionProps): JSX.Element {
  const { notes, themes } = phone.session.state.value;
  const vote = phone.vote.value;
  return <Words notes={(vote && optionsOf(vote, notes, themes).get(id)?.under) ?? []} />;
}

function Words({ notes }: { readonly notes: readonly Note[] }): JSX.Element {
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}
