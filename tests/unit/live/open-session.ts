import { signal } from "@preact/signals";
import { parseJoinCode } from "../../../src/domain/join-code.ts";
import { newWorkshop, type Workshop } from "../../../src/domain/workshop.ts";
import { leadingActions } from "../../../src/live/actions/leading-actions.ts";
import { createSession } from "../../../src/live/create-session.ts";
import type { SeatingOffer, SeatingPlanner, SeatingRequest, TableByPerson } from "../../../src/live/seating-planner.ts";
import type { LeaderPapers } from "../../../src/live/leader-papers.ts";
import type { Outcome, Session } from "../../../src/live/session.ts";
import { linkedSync } from "../../kit/fake-session.ts";
import { memoryPapers } from "../../kit/memory-papers.ts";
import { buildRoom, carry, type Device, type TestRoom } from "../../kit/room-builder.ts";

/** One device with a session on its ledger, and the world around it in the test's hands. */
export interface OpenSession extends Device {
  readonly session: Session;
  /** The facilitator's clock. */
  readonly now: { value: number };
  /** What was asked of the planner, oldest first. */
  readonly asked: readonly SeatingRequest[];
  /** How often reading the room soon was asked for since the last call, and now done. */
  catchUp(): number;
  /** Takes in everything that the others hold. */
  hear(...others: readonly Device[]): Promise<void>;
}

interface SessionOptions {
  readonly planner?: SeatingPlanner;
  /** What this device's leader keeps; nothing unless said. */
  readonly papers?: LeaderPapers;
}

/** When the tests' evenings begin. */
export const start = 1_800_000_000_000;

/** Opens a session on the device of that name; "facilitator" leads. */
export async function openSession(room: TestRoom, name: string, options: SessionOptions = {}): Promise<OpenSession> {
  const device = await room.device(name);
  const now = signal(start);
  const asked: SeatingRequest[] = [];
  const planner = options.planner ?? roundRobin;
  const code = parseJoinCode(room.code);
  if (typeof code !== "string") throw new TypeError("a test room has a whole code");
  const papers = options.papers ?? memoryPapers();
  let waiting: (() => void)[] = [];
  let ids = 0;
  const session = createSession({
    ledger: device.ledger,
    code,
    joinLink: "https://paja.example/",
    write: (changes) => device.ledger.write(changes),
    writeText: (text, update) => device.ledger.writeText(text, update),
    sync: signal(linkedSync),
    health: signal({ heard: [], reached: 0 }),
    custody: (seq) => ({ others: seq, facilitator: false }),
    now,
    newId: () => `${name}-${++ids}`,
    soon: (task) => waiting.push(task),
    planner: async () => ({
      ...planner,
      propose(request) {
        asked.push(request);
        return planner.propose(request);
      },
    }),
    papers: () => Promise.resolve(papers),
    tickets: () => Promise.reject(new Error("no test here makes tickets")),
    leading: leadingActions,
    close: () => Promise.resolve(),
  });
  const catchUp = (): number => {
    const tasks = waiting;
    waiting = [];
    for (const task of tasks) task();
    return tasks.length;
  };
  return {
    ...device,
    session,
    now,
    asked,
    catchUp,
    async hear(...others) {
      await carry(others, device.ledger);
      catchUp();
    },
  };
}

/** A facilitator's session and others', all in one room, where everybody but the facilitator has joined. */
export async function openEvening(
  names: readonly string[],
  workshop: Partial<Workshop> = {},
  options: SessionOptions = {},
): Promise<{ readonly lead: OpenSession; readonly others: readonly OpenSession[]; readonly room: TestRoom }> {
  const room = await buildRoom();
  const lead = await openSession(room, "facilitator", options);
  // The room begins with its first entry: until then nobody leads.
  await lead.ledger.write([{ root: "workshop", key: "info", value: { ...newWorkshop("Elinvoimapaja"), ...workshop } }]);
  const others: OpenSession[] = [];
  for (const name of names) {
    const other = await openSession(room, name);
    await other.hear(lead);
    await other.session.actions.join({ name, municipality: "Teuva", background: "", left: false });
    await lead.hear(other);
    others.push(other);
  }
  return { lead, others, room };
}

/** Takes the first proposal into use, as the facilitator does who is content with it. */
export async function planAndUse({ session }: OpenSession): Promise<Outcome> {
  const found = await session.seating.propose();
  if (typeof found === "string") return { done: false, refusal: found };
  const rounds = new Map(found.offers[0]?.rounds.map((row, index) => [found.begun + index + 1, row]));
  if (found.running) rounds.set(found.begun, found.running);
  return session.seating.seat(rounds, { begun: found.begun, onlyThese: true });
}

/** An offer of these rounds that says nothing else of interest. */
export function offerOf(rounds: readonly TableByPerson[]): SeatingOffer {
  return {
    steadiness: undefined,
    rounds,
    moved: 0,
    movedPeople: 0,
    leastMoved: 0,
    leastRepeats: 0,
    repeats: 0,
    isOptimal: false,
    issues: [],
  };
}

/** One after the other round the tables, a table further each round; who comes late sits at table 1. */
export const roundRobin: SeatingPlanner = {
  propose: async ({ people, tables, rounds, past }) => [
    offerOf(
      Array.from(
        { length: rounds },
        (_, round) => new Map(people.map(({ id }, index) => [id, ((index + round + past.length) % tables) + 1])),
      ),
    ),
  ],
  mend: async ({ people, past }) => new Map(people.map(({ id }) => [id, past.at(-1)?.get(id) ?? 1])),
  check: async () => [],
  advise: async () => [],
};
