import { guestId, type GuestRecord } from "../domain/guests.ts";
import type { Acquaintance } from "../domain/earlier-evenings.ts";
import type { AuthorId } from "../domain/ids.ts";
import { peopleToSeat, type Room } from "../domain/room.ts";
import { rotationKey } from "../domain/seating-rules.ts";
import { seatingKey, type SeatingRecord } from "../domain/seatings.ts";
import type { Change } from "../journal/records.ts";
import type { ActionContext } from "./actions/action-context.ts";
import type { SeatingIssue, SeatingOffer, SeatingRequest, TableAdvice, TableByPerson } from "./seating-planner.ts";
import { begunRounds, seatingRequestOf } from "./seating-request.ts";
import type { Outcome, Refusal, SeatingProposal, SeatingRuleChange } from "./session.ts";

/** How many records of guests go into one entry, which holds some 14 kB. */
const guestsPerEntry = 40;

/** Asks the planner how to go on: the round under way put right, and the coming ones planned. */
export async function propose(
  context: ActionContext,
  met: readonly Acquaintance[],
  signal?: AbortSignal,
): Promise<SeatingProposal | Refusal> {
  if (!context.leads()) return "not-allowed";
  const room = context.room();
  const request = seatingRequestOf(room, met);
  if (typeof request === "string") return request;
  const running = await mend(context, room, request);
  const past = running ? [...request.past.slice(0, -1), running] : request.past;
  const offers = await plan(context, { ...request, past }, signal);
  return { begun: past.length, running, offers };
}

async function plan(
  context: ActionContext,
  request: SeatingRequest,
  signal?: AbortSignal,
): Promise<readonly SeatingOffer[]> {
  const planner = await context.planner();
  const offers = await (signal ? planner.propose(request, signal) : planner.propose(request));
  // Three names for one plan are no choice.
  return offers.filter(
    (offer, index) => !offers.slice(0, index).some((earlier) => isSamePlan(earlier.rounds, offer.rounds)),
  );
}

function isSamePlan(a: readonly TableByPerson[], b: readonly TableByPerson[]): boolean {
  return a.length === b.length && a.every((row, index) => isSame(row, b[index] ?? new Map()));
}

/**
 * The round under way put right, where something is wrong with it. Who has sat there and left stays in it, as she met
 * the others; who never came does not.
 */
export async function mend(
  context: ActionContext,
  room: Room,
  request: SeatingRequest,
): Promise<TableByPerson | undefined> {
  const last = begunRounds(room).at(-1);
  if (last?.state !== "running") return undefined;
  const left = leftRoom(room);
  const gone = [...last.tableByPerson].filter(([person]) => left.has(person));
  const planner = await context.planner();
  const mended = new Map([...gone, ...(await planner.mend(request))]);
  return isSame(mended, last.tableByPerson) ? undefined : mended;
}

function leftRoom({ people, guests }: Room): ReadonlySet<AuthorId> {
  const left = [...people.filter((person) => person.left), ...guests.filter(({ state }) => state === "left")];
  return new Set(left.map(({ id }) => id));
}

function isSame(a: TableByPerson, b: TableByPerson): boolean {
  return a.size === b.size && [...a].every(([person, table]) => b.get(person) === table);
}

/**
 * Puts rounds in place: the one under way and those to come, by number. What has been sat is a fact and is refused.
 * Planned rounds beyond those given, with `onlyThese`, leave the plan.
 */
export function seat(
  context: ActionContext,
  rounds: ReadonlyMap<number, TableByPerson>,
  basis: { readonly begun: number; readonly onlyThese: boolean },
): Promise<Outcome> {
  const room = context.room();
  const states = new Map(room.seatings.map(({ round, state }) => [round, state]));
  if (begunRounds(room).length !== basis.begun) return refuse("moved-on");
  if ([...rounds.keys()].some((round) => states.get(round) === "done")) return refuse("not-allowed");
  const left = room.seatings.filter(({ round, state }) => state === "planned" && !rounds.has(round));
  return context.write([
    ...[...rounds].map(([round, tables]) => seatingChange(round, states.get(round) ?? "planned", tables)),
    ...(basis.onlyThese ? left.map(({ round }) => seatingChange(round, "planned", new Map())) : []),
  ]);
}

function seatingChange(round: number, state: SeatingRecord["state"], tables: TableByPerson): Change {
  return { root: "seatings", key: seatingKey(round), value: { round, state, tables: Object.fromEntries(tables) } };
}

/** Writes rules about seating. */
export function setRules(context: ActionContext, changes: readonly SeatingRuleChange[]): Promise<Outcome> {
  return context.write(changes.map((change) => ruleChange(context, change)));
}

function ruleChange(context: ActionContext, change: SeatingRuleChange): Change {
  switch (change.kind) {
    case "place":
      return { root: "places", key: change.person, value: { ...change.place, away: [...change.place.away] } };
    case "bond": {
      const { id = context.newId(), bond } = change;
      return { root: "bonds", key: id, value: { kind: bond.kind, people: [...bond.people] } };
    }
    case "table":
      return { root: "tables", key: String(change.table), value: { seats: change.seats } };
    case "rotation":
      return { root: "rotation", key: rotationKey, value: { ...change.rotation, gather: [...change.rotation.gather] } };
  }
}

/** One of the list with her record's key. */
export interface KeyedGuest {
  readonly key: string;
  readonly guest: GuestRecord;
}

/**
 * Writes for all devices what they need to know of the list: who is here without a phone, or was, and is to have a
 * chair. Nobody else's name leaves the list. Some dozens at a time: an entry has its limit.
 */
export async function recordGuests(context: ActionContext, guests: readonly KeyedGuest[]): Promise<Outcome> {
  const recorded = new Set<string>(context.room().guests.map(({ id }) => id));
  const records = guests.flatMap(({ key, guest }): readonly Change[] => {
    const isSeated = guest.state === "here" || guest.state === "left";
    const isRecorded = recorded.has(guestId(key));
    if (!isRecorded && (!isSeated || guest.device !== "")) return [];
    const value = isSeated ? { ...guest, others: [...guest.others] } : noGuest;
    return [{ root: "guests", key, value }];
  });
  for (let start = 0; start < records.length; start += guestsPerEntry) {
    const outcome = await context.write(records.slice(start, start + guestsPerEntry));
    if (!outcome.done) return outcome;
  }
  return { done: true };
}

/** Stands in for somebody whose name is no longer needed. */
const noGuest = { name: "", state: "removed" } as const;

/** What cannot hold of the rules as they are, together with too few chairs. */
export async function check({ planner, room }: ActionContext): Promise<readonly SeatingIssue[]> {
  const request = seatingRequestOf(room());
  return typeof request === "string" ? [] : (await planner()).check(request);
}

/** What other numbers of tables would mean for so many people. */
export async function advise({ planner, room }: ActionContext, people: number): Promise<readonly TableAdvice[]> {
  const rounds = room().workshop?.seatingRounds ?? 1;
  return (await planner()).advise(people > 0 ? people : peopleToSeat(room()).length, rounds);
}

function refuse(refusal: Refusal): Promise<Outcome> {
  return Promise.resolve({ done: false, refusal });
}
