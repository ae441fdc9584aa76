import type { JSX } from "preact";
import { useLatePart } from "../use-late-part.ts";
import type { Phone } from "../phone.ts";
import { OwnNotes } from "../write/own-notes.tsx";
import { Writer } from "../write/writer.tsx";
import { Wall } from "./wall.tsx";

/** All notes, whenever one wants to look; and one more can be written at any time. */
export function NotesView({ phone }: { readonly phone: Phone }): JSX.Element {
  const part = useLatePart(phone.hasBoards.value);
  return (
    <>
      {part && <part.BoardHead phone={phone} />}
      <Writer phone={phone} />
      <OwnNotes phone={phone} />
      <Wall phone={phone} />
    </>
  );
}
