import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { longestFact } from "../../../domain/guests.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { TextField } from "../../kit/text-field.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

/** Adds somebody who has come without registering and without a phone. */
export function WalkIn({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = seatingText.current.value.guests;
  const [name, setName] = useState("");
  const [municipality, setMunicipality] = useState("");
  const add = async (): Promise<void> => {
    const guest = {
      name: name.trim(),
      municipality: municipality.trim(),
      background: "",
      state: "here",
      walkIn: true,
      coffee: true,
      device: "",
      others: [],
    } as const;
    if (guest.name === "") return;
    const saved = desk.session.seating.saveGuests([{ id: undefined, guest }]);
    if (await desk.act(saved, t.walkInAdded(guest.name))) setName("");
  };
  return (
    <form
      class="stack stack--tight"
      aria-label={t.walkIn}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h4>{t.walkIn}</h4>
      <TextField label={t.walkInName} value={name} maxLength={longestFact} onInput={setName} />
      <TextField label={t.walkInMunicipality} value={municipality} maxLength={longestFact} onInput={setMunicipality} />
      <div>
        <Button type="submit">{t.walkInAdd}</Button>
      </div>
    </form>
  );
}
