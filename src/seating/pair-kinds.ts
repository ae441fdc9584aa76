import type { Model } from "./model.ts";
import { countsMeetings } from "./state.ts";

/** What the rules leave open about the meetings of each pair; flat, both ways round. */
export interface PairKinds {
  readonly kind: Uint8Array;
  /** Pairs whose meetings count as repeats and that some round may bring together. */
  readonly open: number;
  /** Exempt pairs and the most meetings each can have. */
  readonly exempt: readonly { readonly p: number; readonly q: number; readonly meetings: number }[];
}

/** Values of `kind`. */
export const OPEN = 0;
const EXEMPT_PAIR = 1;
const NEVER = 2;

/** Sorts all pairs into open ones, exempt ones and those that can never meet. */
export function sortPairs(model: Model): PairKinds {
  const { people } = model;
  const free = freeThroughout(model);
  const kind = new Uint8Array(people * people);
  const exempt: { p: number; q: number; meetings: number }[] = [];
  let open = 0;
  for (let p = 0; p < people; p++)
    for (let q = p + 1; q < people; q++) {
      const pair = p * people + q;
      if (model.exempt[pair] === 1) {
        kind[pair] = EXEMPT_PAIR;
        exempt.push({ p, q, meetings: mostMeetings(model, p, q) });
      } else if ((free[p] === 1 && free[q] === 1 && model.apart[pair] !== 1) || canMeet(model, p, q)) open++;
      else kind[pair] = NEVER;
      kind[q * people + p] = kind[pair] ?? OPEN;
    }
  return { kind, open, exempt };
}

/** People whom nothing keeps from meeting each other in the last round. */
function freeThroughout({ people, rounds, frozen, present, pin, gather }: Model): Uint8Array {
  const last = (rounds - 1) * people;
  const mixing = rounds > frozen && (gather[rounds - 1] ?? -1) < 0;
  const free = new Uint8Array(people);
  for (let p = 0; p < people; p++) if (mixing && present[last + p] === 1 && (pin[last + p] ?? -1) < 0) free[p] = 1;
  return free;
}

function mostMeetings(model: Model, p: number, q: number): number {
  let meetings = 0;
  for (let r = 0; r < model.rounds; r++) {
    const mine = r * model.people + p;
    const theirs = r * model.people + q;
    if (!countsMeetings(model, r) || model.present[mine] !== 1 || model.present[theirs] !== 1) continue;
    if (r >= model.frozen || model.facts[mine] === model.facts[theirs]) meetings++;
  }
  return meetings;
}

function canMeet(model: Model, p: number, q: number): boolean {
  const { people, present, pin, facts } = model;
  const apart = model.apart[p * people + q] === 1;
  for (let r = 0; r < model.rounds; r++) {
    const mine = r * people + p;
    const theirs = r * people + q;
    if (present[mine] !== 1 || present[theirs] !== 1 || !countsMeetings(model, r)) continue;
    if (r < model.frozen) {
      if (facts[mine] === facts[theirs]) return true;
      continue;
    }
    const fixed = (pin[mine] ?? -1) >= 0 && (pin[theirs] ?? -1) >= 0;
    if (!apart && (!fixed || pin[mine] === pin[theirs])) return true;
  }
  return false;
}
