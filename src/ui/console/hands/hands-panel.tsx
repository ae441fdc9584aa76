import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Person } from "../../../domain/people.ts";
import { currentSeating } from "../../../domain/seatings.ts";
import { consoleText } from "../../../text/console/area.ts";
import { announce } from "../../kit/announce.ts";
import { Button } from "../../kit/button.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { ConsolePanel } from "../console-panel.tsx";
import "./hands-panel.css";

/** Who asks for the floor, in order, with name and table; and how many say that they are done. */
export function HandsPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.hands;
  const { hands, done, present, seatings } = desk.parts;
  const tables = currentSeating(seatings.value)?.tableByPerson;
  const lower = (person?: Person): void =>
    void desk.act(desk.session.actions.lowerHands(person?.id), person ? t.lowered(nameOf(person)) : t.allLowered);
  return (
    <ConsolePanel title={t.title} aside={<span>{t.done(done.value.length, present.value.length)}</span>}>
      {hands.value.length === 0 && <p class="small soft">{t.none}</p>}
      <ol class="plain-list hands-panel__list">
        {hands.value.map((person, index) => (
          <li key={person.id} class="hands-panel__hand">
            <span>{t.place(index + 1, nameOf(person), tables?.get(person.id))}</span>
            <Button kind="quiet" onClick={() => lower(person)}>
              {t.lower} <span class="unseen">{nameOf(person)}</span>
            </Button>
          </li>
        ))}
      </ol>
      {hands.value.length > 1 && <Button onClick={() => lower()}>{t.lowerAll}</Button>}
    </ConsolePanel>
  );
}

/** Says who has raised a hand, wherever one is in the console. */
export function useHandNews({ parts }: ConsoleDesk): void {
  const hands = parts.hands.value;
  const knownRef = useRef(hands);
  useEffect(() => {
    const known = new Set(knownRef.current.map(({ id }) => id));
    knownRef.current = hands;
    const { raised } = consoleText.current.peek().hands;
    for (const person of hands) if (!known.has(person.id)) announce(raised(nameOf(person)), "news");
  }, [hands]);
}

function nameOf({ name, municipality }: Person): string {
  const { nameless } = consoleText.current.value.people;
  return name || [nameless, municipality].filter((part) => part !== "").join(", ");
}
