import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Person } from "../../../domain/people.ts";
import { consoleText } from "../../../text/console/area.ts";
import { doorText } from "../../../text/door/area.ts";
import { announce } from "../../kit/announce.ts";
import { Button } from "../../kit/button.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { ConsolePanel } from "../console-panel.tsx";
import "./door-panel.css";

/** Who came after the room's key was changed and asks to come in; nothing while nobody does. */
export function DoorPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const t = doorText.current.value.asking;
  const { letIn } = desk.session.actions;
  const removed = new Set<string>(desk.session.state.value.removed);
  const asking = desk.parts.asking.value;
  const waiting = asking.filter(({ id }) => !removed.has(id));
  if (asking.length === 0) return null;
  const letAllIn = async (): Promise<void> => {
    for (const { id } of waiting) if (!(await desk.act(letIn(id)))) return;
    desk.notices.show({ text: t.allDone });
  };
  return (
    <div class="door-panel">
      <ConsolePanel title={t.title} aside={<span>{waiting.length}</span>}>
        <p class="small soft">{t.lead}</p>
        <ul class="plain-list">
          {[...waiting, ...asking.filter(({ id }) => removed.has(id))].map((person) => (
            <Asking key={person.id} desk={desk} person={person} isTurnedAway={removed.has(person.id)} />
          ))}
        </ul>
        {waiting.length > 1 && <Button onClick={() => void letAllIn()}>{t.letAllIn(waiting.length)}</Button>}
      </ConsolePanel>
    </div>
  );
}

interface AskingProps {
  readonly desk: ConsoleDesk;
  readonly person: Person;
  readonly isTurnedAway: boolean;
}

function Asking({ desk, person, isTurnedAway }: AskingProps): JSX.Element {
  const t = doorText.current.value.asking;
  const { actions } = desk.session;
  const name = nameOf(person);
  const facts = [person.municipality, person.background, isTurnedAway ? t.turnedAway : ""];
  const letIn = (): Promise<boolean> => desk.act(actions.letIn(person.id), t.letInDone(name));
  const turnAway = (): Promise<boolean> =>
    desk.notices.report(actions.removePerson(person.id, true), () => ({
      text: t.turnAwayDone(name),
      action: { label: t.letIn, onClick: () => void letIn() },
    }));
  return (
    <li class="door-panel__person">
      <span>
        <strong>{name}</strong> <span class="soft small">{facts.filter((fact) => fact !== "").join(" · ")}</span>
      </span>
      <span class="row">
        {!isTurnedAway && (
          <Button kind="quiet" onClick={() => void turnAway()}>
            {t.turnAway} <span class="unseen">{name}</span>
          </Button>
        )}
        <Button kind={isTurnedAway ? "quiet" : "primary"} onClick={() => void letIn()}>
          {t.letIn} <span class="unseen">{name}</span>
        </Button>
      </span>
    </li>
  );
}

/** Says who has come to the door, wherever one is in the console. */
export function useDoorNews({ parts }: ConsoleDesk): void {
  const asking = parts.asking.value;
  const knownRef = useRef(asking);
  useEffect(() => {
    const known = new Set(knownRef.current.map(({ id }) => id));
    knownRef.current = asking;
    const { news } = doorText.current.peek().asking;
    for (const person of asking) if (!known.has(person.id)) announce(news(nameOf(person)), "news");
  }, [asking]);
}

function nameOf({ name }: Person): string {
  return name || consoleText.current.value.people.nameless;
}
