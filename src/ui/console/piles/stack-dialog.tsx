import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../../domain/notes.ts";
import { pilesOf } from "../../../domain/piles.ts";
import { consoleText } from "../../../text/console/area.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { NoteCard } from "../../kit/note-card.tsx";
import { TextField } from "../../kit/text-field.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { useSimilar } from "../similar.ts";

interface StackDialogProps {
  readonly desk: ConsoleDesk;
  readonly note: Note;
  readonly onStack: (notes: readonly Note[]) => void;
  readonly onClose: () => void;
}

/** How many notes a search lists at most. */
const mostFound = 12;

/** Chooses the notes that go under one: those that say much the same are ticked, so that one tap stacks them. */
export function StackDialog({ desk, note, onStack, onClose }: StackDialogProps): JSX.Element {
  const t = consoleText.current.value.piles;
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [words, setWords] = useState("");
  const others = pilesOf(desk.parts.notes.value, note.board)
    .map(({ face }) => face)
    .filter(({ id }) => id !== note.id);
  const similar = useSimilar(note, others);
  const similarIds = new Set(similar.map(({ id }) => id));
  const isTicked = ({ id }: Note): boolean => changes.get(id) ?? similarIds.has(id);
  const wanted = words.trim().toLocaleLowerCase("fi");
  const found = others.filter(
    (each) =>
      !similarIds.has(each.id) &&
      (changes.get(each.id) || (wanted !== "" && each.text.toLocaleLowerCase("fi").includes(wanted))),
  );
  const chosen = others.filter(isTicked);
  const box = (each: Note): JSX.Element => (
    <Checkbox
      key={each.id}
      label={each.text}
      checked={isTicked(each)}
      onChange={(on) => setChanges(new Map([...changes, [each.id, on]]))}
    />
  );
  return (
    <Dialog
      open
      title={t.stackTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button
            kind="primary"
            blockedBecause={chosen.length === 0 ? t.noneTicked : undefined}
            onClick={() => onStack(chosen)}
          >
            {t.stackThese(chosen.length)}
          </Button>
        </>
      }
    >
      <NoteCard text={note.text} colour={note.colour} />
      <p class="small soft">{t.stackText}</p>
      {similar.length > 0 && (
        <section class="stack stack--tight">
          <h3>{t.similar}</h3>
          {similar.map(box)}
        </section>
      )}
      <TextField label={t.find} value={words} onInput={setWords} />
      {found.slice(0, mostFound).map(box)}
      {wanted !== "" && found.length === 0 && <p class="soft">{consoleText.current.value.wall.noneFound}</p>}
    </Dialog>
  );
}
