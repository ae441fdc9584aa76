import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { arrivals, countArrivals, type Arrival } from "../../../domain/arrivals.ts";
import type { GuestRecord } from "../../../domain/guests.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { TextField } from "../../kit/text-field.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import "./guest-list.css";
import { recordOf } from "./guest-record.ts";
import { SameQuestions } from "./same-questions.tsx";
import { WalkIn } from "./walk-in.tsx";

/** How many of the list are shown before somebody is searched for. */
const atOnce = 8;

/** Who has registered and who has come: ticked here, or by joining; those without a phone are seated like the rest. */
export function GuestList({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = seatingText.current.value.guests;
  const { people, present } = desk.parts;
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(atOnce);
  const list = arrivals(desk.book.guests.value, people.value);
  const counts = countArrivals(list, present.value);
  const found = list.filter(({ guest }) => matches(guest, query));
  return (
    <section class="guest-list stack stack--tight">
      <h3>{t.list}</h3>
      <p>{t.counts(counts.here, counts.registered, counts.coffee)}</p>
      <SameQuestions desk={desk} list={list} />
      {list.length > 0 && <TextField label={t.search} value={query} maxLength={60} onInput={setQuery} />}
      <ul data-roving class="plain-list">
        {found.slice(0, most).map((arrival) => (
          <GuestRow key={arrival.guest.id} desk={desk} arrival={arrival} />
        ))}
      </ul>
      {found.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + 40)}>
          {t.more(found.length - most)}
        </Button>
      )}
      <WalkIn desk={desk} />
    </section>
  );
}

function GuestRow({ desk, arrival }: { readonly desk: ConsoleDesk; readonly arrival: Arrival }): JSX.Element {
  const t = seatingText.current.value.guests;
  const { guest, status } = arrival;
  const change = (state: GuestRecord["state"]): void =>
    void desk.act(desk.session.seating.saveGuests([{ id: guest.id, guest: recordOf(guest, { state }) }]));
  return (
    <li class="guest-list__row">
      <span>
        {guest.name}
        <span class="soft small">{` ${[guest.municipality, t.status[status]].filter(Boolean).join(" · ")}`}</span>
      </span>
      {status !== "joined" && (
        <span class="row">
          {ways[status].map((state) => (
            <Button key={state} kind={state === "here" ? "secondary" : "quiet"} onClick={() => change(state)}>
              {wayWords(state)}
              <span class="unseen">{`: ${guest.name}`}</span>
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

/** What can become of a guest from where she stands. */
const ways: Readonly<
  Record<Exclude<Arrival["status"], "joined">, readonly ("here" | "left" | "absent" | "expected")[]>
> = {
  expected: ["here", "absent"],
  here: ["left", "expected"],
  left: ["here"],
  absent: ["here", "expected"],
};

function wayWords(state: "here" | "left" | "absent" | "expected"): string {
  const t = seatingText.current.value.guests;
  return { here: t.arrive, left: t.leave, absent: t.absent, expected: t.back }[state];
}

function matches({ name, municipality }: GuestRecord, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase("fi");
  return [name, municipality].some((fact) => fact.toLocaleLowerCase("fi").includes(wanted));
}
