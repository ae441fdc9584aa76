import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Person } from "../../domain/people.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { SearchField } from "../kit/search-field.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { ConsolePanel } from "./console-panel.tsx";
import "./people-panel.css";
import { PersonDialog } from "./person-dialog.tsx";

/** How many people are listed at first, so that the rest of the column stays near, and with each further tap. */
const atFirst = 5;
const atOnce = 40;

/** Who is here: found by name, municipality or background. */
export function PeoplePanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.people;
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState(atFirst);
  const [opened, setOpened] = useState<Person | undefined>(undefined);
  const people = desk.parts.people.value;
  const most = query === "" ? asked : Math.max(asked, atOnce);
  const found = people.filter((person) => matches(person, query));
  return (
    <ConsolePanel title={t.title} aside={<span>{t.present(desk.parts.present.value.length)}</span>}>
      <SearchField label={t.search} placeholder={t.searchShort} value={query} onChange={setQuery} />
      <Spares desk={desk} />
      <ul data-roving class="plain-list people-panel__list">
        {found.slice(0, most).map((person) => (
          <PersonRow key={person.id} desk={desk} person={person} onOpen={() => setOpened(person)} />
        ))}
      </ul>
      {found.length === 0 && <p class="small soft">{people.length === 0 ? t.none : t.noneFound}</p>}
      {found.length > most && (
        <Button kind="quiet" onClick={() => setAsked(most + atOnce)}>
          {t.more(Math.min(atOnce, found.length - most))}
        </Button>
      )}
      {opened && <PersonDialog desk={desk} person={opened} onClose={() => setOpened(undefined)} />}
    </ConsolePanel>
  );
}

/** Who leads by the facilitator's code: whoever sees this list has to know it. */
function Spares({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.people;
  const spares = useComputed(() => {
    const { spares, people } = desk.session.state.value;
    return people.filter(({ id }) => spares.includes(id) && id !== desk.session.me.value?.id);
  }).value;
  return (
    <>
      {spares.map(({ id, name }) => (
        <StatusLine key={id}>{t.leadsToo(name || t.nameless)}</StatusLine>
      ))}
    </>
  );
}

interface PersonRowProps {
  readonly desk: ConsoleDesk;
  readonly person: Person;
  readonly onOpen: () => void;
}

function PersonRow({ desk, person, onOpen }: PersonRowProps): JSX.Element {
  const t = consoleText.current.value.people;
  const isRemoved = useComputed(() => desk.session.state.value.removed.includes(person.id)).value;
  const facts = [person.municipality, person.background, t.roles[person.role]].filter((fact) => fact !== "");
  const state = isRemoved ? t.removed : person.left ? t.left : "";
  const row = (
    <>
      <span class="people-panel__name">{person.name || t.nameless}</span>
      <span class="soft small">
        {facts.join(" · ")}
        {state && <strong>{`${facts.length > 0 ? " · " : ""}${state}`}</strong>}
      </span>
    </>
  );
  const look = `people-panel__person${state ? " people-panel__person--left" : ""}`;
  const canChange = person.role !== "facilitator" && person.id !== desk.session.me.value?.id;
  return (
    <li>
      {canChange ? (
        <button type="button" class={`${look} people-panel__open`} aria-haspopup="dialog" onClick={onOpen}>
          {row}
        </button>
      ) : (
        <div class={look}>{row}</div>
      )}
    </li>
  );
}

function matches(person: Person, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase("fi");
  if (wanted === "") return true;
  return [person.name, person.municipality, person.background].some((fact) =>
    fact.toLocaleLowerCase("fi").includes(wanted),
  );
}
