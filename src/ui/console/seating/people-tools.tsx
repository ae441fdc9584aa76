import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import "./people-tools.css";
import { PlaceDialog } from "./place-dialog.tsx";
import type { SeatingWork } from "./seating-work.ts";

/** What can be done with the people who are chosen: one is moved or fixed, several are kept together or apart. */
export function PeopleTools({ work }: { readonly work: SeatingWork }): JSX.Element | null {
  const t = seatingText.current.value;
  const [isOpen, setOpen] = useState(false);
  const people = [...work.chosen.value];
  const [first] = people;
  if (first === undefined) return <p class="small soft">{t.select.hint}</p>;
  const bind = async (kind: "together" | "apart"): Promise<void> => {
    const isDone = await work.setRules([{ kind: "bond", bond: { kind, people } }], t.rules.added);
    if (isDone) work.clear();
  };
  return (
    <fieldset class="people-tools row" aria-label={t.select.tools}>
      <strong>{t.select.chosen(people.length)}</strong>
      {people.length === 1 && <Button onClick={() => setOpen(true)}>{t.select.move}</Button>}
      {people.length > 1 && <Button onClick={() => void bind("together")}>{t.select.together}</Button>}
      {people.length > 1 && <Button onClick={() => void bind("apart")}>{t.select.apart}</Button>}
      <Button kind="quiet" onClick={work.clear}>
        {t.select.clear}
      </Button>
      {isOpen && (
        <PlaceDialog
          work={work}
          person={first}
          onClose={() => {
            setOpen(false);
            work.clear();
          }}
        />
      )}
    </fieldset>
  );
}
