import { reunionsIn, type Acquaintance } from "../../../domain/earlier-evenings.ts";
import { eveningEncounters } from "../../../domain/encounters.ts";
import type { Person } from "../../../domain/people.ts";
import type { Seating } from "../../../domain/seatings.ts";
import type { SeatingOffer } from "../../../live/seating-planner.ts";
import { seatingText } from "../../../text/seating/area.ts";

/** The evening as it would be with these rounds, in sentences. */
export function eveningSentences(
  seatings: readonly Seating[],
  people: readonly Person[],
  acquainted: readonly Acquaintance[],
): readonly string[] {
  const t = seatingText.current.value.proposal;
  const figures = eveningEncounters(seatings, people);
  const met = Math.round(figures.metPerPerson);
  const across = Math.round(figures.acrossPerPerson);
  const meets = t.meets(met, figures.fewestMet === figures.metPerPerson);
  const again =
    acquainted.length > 0 ? [seatingText.current.value.earlier.again(reunionsIn(seatings, acquainted))] : [];
  return [`${meets}${across > 0 ? t.across(across) : ""}.`, t.twice(figures.pairsAgain), ...again];
}

/** What an offer changes of what was planned, and what is proved about it. */
export function offerSentences(offer: SeatingOffer): readonly string[] {
  const t = seatingText.current.value.proposal;
  const moved = offer.steadiness === undefined ? [] : [t.moved(offer.moved, offer.movedPeople)];
  const least = offer.moved > 0 && offer.moved === offer.leastMoved ? [t.leastMoved(offer.moved)] : [];
  return [...moved, ...least, ...proof(offer)];
}

function proof(offer: SeatingOffer): readonly string[] {
  const t = seatingText.current.value.proposal;
  if (offer.isOptimal) return [t.optimal];
  if (offer.repeats === 0) return [];
  return [offer.repeats === offer.leastRepeats ? t.noFewer : t.atMost(offer.leastRepeats)];
}

/** The seatings with other tables in some of the rounds. */
export function withRounds(
  seatings: readonly Seating[],
  rounds: ReadonlyMap<number, Seating["tableByPerson"]>,
): readonly Seating[] {
  const kept = seatings.filter(({ round, state }) => !rounds.has(round) && state !== "planned");
  const changed = [...rounds].map(([round, tableByPerson]): Seating => {
    const state = seatings.find((seating) => seating.round === round)?.state ?? "planned";
    return { round, state, tableByPerson };
  });
  return [...kept, ...changed].sort((a, b) => a.round - b.round);
}
