import type { JSX } from "preact";
import type { Phone } from "../phone.ts";
import { OwnNotes } from "../write/own-notes.tsx";
import { Writer } from "../write/writer.tsx";
import { Wall } from "./wall.tsx";

/** All notes, whenever one wants to look; and one more can be written at any time. */
export function NotesView({ phone }: { readonly phone: Phone }): JSX.Element {
  return (
    <>
      <Writer phone={phone} />
      <OwnNotes phone={phone} />
      <Wall phone={phone} />
    </>
  );
}
