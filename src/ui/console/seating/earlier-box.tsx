import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { EarlierPerson, Recognised, SameQuestion } from "../../../domain/earlier-evenings.ts";
import type { KnownEvening } from "../../../live/leader-papers.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

/** How many questions are asked at a time. */
const atOnce = 3;

/** Which evenings were before this one in the series, and who of them is here again. */
export function EarlierBox({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = seatingText.current.value.earlier;
  const { evenings } = desk.book.earlier.value;
  const choices = useSignal<readonly KnownEvening[] | undefined>(undefined);
  const look = async (): Promise<void> => {
    choices.value = await desk.book.evenings();
  };
  const questions = evenings.flatMap(({ asked }) => asked);
  return (
    <details
      class="seating-details"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
      }}
    >
      <summary>{evenings.length === 0 ? t.title : `${t.title} (${evenings.length})`}</summary>
      <div class="stack">
        <p class="soft small">{t.intro}</p>
        {choices.value?.length === 0 && <p>{t.none}</p>}
        {choices.value?.map((choice) => (
          <Evening key={choice.room} desk={desk} choice={choice} />
        ))}
        {questions.slice(0, atOnce).map((question) => (
          <Question key={`${question.earlier.id} ${question.person.id}`} desk={desk} question={question} />
        ))}
        {questions.length > atOnce && <p class="soft small">{t.moreQuestions(questions.length - atOnce)}</p>}
      </div>
    </details>
  );
}

function Evening({ desk, choice }: { readonly desk: ConsoleDesk; readonly choice: KnownEvening }): JSX.Element {
  const t = seatingText.current.value.earlier;
  const found = desk.book.earlier.value.evenings.find(({ evening }) => evening.room === choice.room);
  const change = (counts: boolean): void =>
    void desk.act(desk.book.setEarlier(choice.room, counts), counts ? t.counted : t.notCounted);
  return (
    <div class="stack stack--tight">
      <Checkbox
        label={[choice.name, choice.date].filter(Boolean).join(", ")}
        checked={found !== undefined}
        onChange={change}
      />
      {found && <Known desk={desk} found={found} />}
    </div>
  );
}

/** How many are known again, and by name, so that a wrong one can be put right. */
function Known({ desk, found }: { readonly desk: ConsoleDesk; readonly found: Recognised }): JSX.Element {
  const t = seatingText.current.value;
  const { evening, byPlace } = found;
  const pairs = evening.pairs.filter((pair) => pair.every((place) => byPlace.has(place)));
  const people = desk.parts.seated.value;
  return (
    <>
      <p class="small">{t.earlier.found(byPlace.size, evening.people.length, pairs.length)}</p>
      {byPlace.size > 0 && (
        <details>
          <summary>{t.earlier.known(byPlace.size)}</summary>
          <ul class="plain-list">
            {[...byPlace].map(([place, id]) => {
              const earlier = evening.people[place];
              const person = people.find((each) => each.id === id);
              return (
                earlier &&
                person && (
                  <li key={id} class="row row--apart">
                    <span>{factsOf(person)}</span>
                    <Button
                      kind="quiet"
                      onClick={() => void answer(desk, { room: evening.room, earlier, person }, false)}
                    >
                      {t.guests.no}
                      <span class="unseen">{`: ${factsOf(person)}`}</span>
                    </Button>
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

function Question({ desk, question }: { readonly desk: ConsoleDesk; readonly question: SameQuestion }): JSX.Element {
  const t = seatingText.current.value;
  return (
    <StatusLine>
      <p>{t.earlier.same(factsOf(question.earlier), factsOf(question.person))}</p>
      <span class="row">
        <Button onClick={() => void answer(desk, question, true)}>{t.guests.yes}</Button>
        <Button kind="quiet" onClick={() => void answer(desk, question, false)}>
          {t.guests.no}
        </Button>
      </span>
    </StatusLine>
  );
}

function answer(desk: ConsoleDesk, { room, earlier, person }: SameQuestion, isSame: boolean): Promise<boolean> {
  return desk.act(desk.book.answer([{ room, earlier: earlier.id, person: person.id, isSame }]));
}

function factsOf({ name, municipality }: EarlierPerson): string {
  return [name, municipality].filter(Boolean).join(", ");
}
