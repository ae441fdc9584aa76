import type { JSX } from "preact";
import { encountersByRound, eveningEncounters, meetingMatrix, type RoundEncounters } from "../../domain/encounters.ts";
import { seatedPeople, type Room } from "../../domain/room.ts";
import { resultsText } from "../../text/results/area.ts";
import { MeetingsMatrix } from "./meetings-matrix.tsx";
import "./meetings-section.css";

/** Who met whom, in figures only; nothing before people have sat at tables. */
export function MeetingsSection({ room }: { readonly room: Room }): JSX.Element | null {
  const t = resultsText.current.value.meetings;
  const sat = room.seatings.filter(({ state }) => state !== "planned");
  if (sat.length === 0) return null;
  const people = seatedPeople(room);
  const evening = eveningEncounters(sat, people);
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p>
        {t.evening(Math.round(evening.metPerPerson), evening.fewestMet)} {t.again(evening.repeatedPairs)}{" "}
        {evening.pairsAcross > 0 && t.matrix.across(evening.pairsAcross, evening.pairs)}
      </p>
      <ol class="meetings-section__rounds plain-list">
        {encountersByRound(sat, people).map((round) => (
          <Round key={round.round} round={round} />
        ))}
      </ol>
      <MeetingsMatrix matrix={meetingMatrix(sat, people)} />
    </section>
  );
}

function Round({ round }: { readonly round: RoundEncounters }): JSX.Element {
  const t = resultsText.current.value.meetings;
  return (
    <li class="meetings-section__round">
      <h3 class="meetings-section__title">{t.round(round.round)}</h3>
      <p>
        {t.roundSentence(round.seated, round.tables)} {t.newPeople(Math.round(round.newPerPerson))}{" "}
        {round.mixableTables > 0 && t.mixed(round.mixedTables, round.mixableTables)}
      </p>
    </li>
  );
}
