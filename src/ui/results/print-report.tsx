import type { JSX } from "preact";
import { inLanguage } from "../../domain/languages.ts";
import type { Room } from "../../domain/room.ts";
import type { TableMinutes } from "../../domain/seatings.ts";
import type { Vote } from "../../domain/votes.ts";
import { resultsText } from "../../text/results/area.ts";
import { language } from "../../text/text-area.ts";
import { roundText } from "../../text/round/area.ts";
import { peopleInVote, resultRows, themeRows } from "../projector/result-rows.ts";
import { eveningFacts } from "./evening-facts.ts";
import { glanceSentences } from "./glance-sentences.ts";
import { MeetingsSection } from "./meetings-section.tsx";
import { MinutesSection } from "./minutes-section.tsx";
import { noteGroups } from "./note-groups.ts";
import "./print-report.css";
import { ResultTable, SumRule } from "./result-table.tsx";
import { RoundRules } from "./round-rules.tsx";

/** The evening on paper: everything that the screen shows, opened, and nobody's name. */
export function PrintReport({
  room,
  minutes,
}: {
  readonly room: Room;
  readonly minutes: readonly TableMinutes[];
}): JSX.Element {
  const t = resultsText.current.value;
  const { workshop } = room;
  return (
    <article class="print-report">
      <h1>{workshop?.name || t.title}</h1>
      {workshop?.slogan && <p class="print-report__slogan">{workshop.slogan}</p>}
      <p>{eveningFacts(room, language.value).join(" · ")}</p>
      {workshop?.summary && <p>{workshop.summary}</p>}
      <h2>{t.glance.title}</h2>
      <ul>
        {glanceSentences(room, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {room.votes.map((vote, index) => (
        <VoteTable key={vote.id} room={room} vote={vote} number={index + 1} />
      ))}
      <MinutesSection minutes={minutes} />
      <Notes room={room} />
      <MeetingsSection room={room} />
      <Programme room={room} />
    </article>
  );
}

interface VoteTableProps {
  readonly room: Room;
  readonly vote: Vote;
  readonly number: number;
}

function VoteTable({ room, vote, number }: VoteTableProps): JSX.Element {
  const t = resultsText.current.value;
  const title = <h2>{t.votes.title(number, room.votes.length)}</h2>;
  if (vote.open) {
    return (
      <>
        {title}
        <p>{t.votes.open}</p>
      </>
    );
  }
  const { count, sums } = vote;
  const handDots = Object.values(count?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  return (
    <>
      {title}
      <p>{t.glance.ballots(vote.ballots, peopleInVote(room, vote))}</p>
      {count && <p>{roundText.current.value.counted(count.kind, count.ballots, handDots)}</p>}
      <RoundRules vote={{ ...vote, named: false }} />
      <ResultTable vote={vote} rows={resultRows(vote, room)} of="options" />
      {sums && <SumRule vote={vote} />}
      {sums && <ResultTable vote={vote} rows={themeRows(vote, room)} of="themes" />}
    </>
  );
}

function Notes({ room }: { readonly room: Room }): JSX.Element {
  const t = resultsText.current.value.notes;
  const groups = noteGroups(room, t.ungrouped);
  return (
    <>
      <h2>{room.themes.length > 0 ? t.title : t.titlePlain}</h2>
      {groups.length === 0 && <p>{t.none}</p>}
      {groups.map((group) => (
        <section key={group.id}>
          {room.themes.length > 0 && <h3>{group.title}</h3>}
          <ul>
            {group.notes.map((note) => (
              <li key={note.id}>{note.text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Programme({ room }: { readonly room: Room }): JSX.Element | null {
  const t = resultsText.current.value.paper;
  if (room.agenda.length === 0) return null;
  return (
    <section>
      <h2>{t.programme}</h2>
      <ol>
        {room.agenda.map((step) => (
          <li key={step.id}>
            {inLanguage(step.title, language.value)}, {t.minutes(step.minutes)}
          </li>
        ))}
      </ol>
    </section>
  );
}
