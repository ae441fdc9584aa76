import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { parseTicketCode, type TicketCode } from "../../domain/ticket-code.ts";
import { parseRecovery } from "../../exports/room-archive.ts";
import { textToBytes } from "../../journal/bytes.ts";
import { admit } from "../../domain/admission.ts";
import { profileKey } from "../../domain/people.ts";
import type { Change } from "../../journal/records.ts";
import { keysText } from "../../text/keys/area.ts";
import type { UsePhase } from "../../ui/keys/use-screen.tsx";
import type { OpenRoom } from "../open-room.ts";
import { goTo } from "../router.ts";
import { hrefTo } from "../routes.ts";
import type { Workshops } from "../workshops.ts";
import { ticketBox } from "./ticket-box.ts";
import { claimOf, findTicket, problemWith, type OpenedTicket } from "./use-ticket.ts";

/** How long a room may stay unseen before we say that nobody of it seems to be near. */
const patienceMs = 9000;

/** The way from a code to leading, or to a seat. */
export interface TicketFlow {
  readonly phase: ReadonlySignal<UsePhase>;
  take(code: TicketCode): void;
  open(file: File): void;
  askAgain(): void;
  stop(): void;
}

/** Starts with what the address carries; a whole code is used at once. */
export function startTicketFlow(workshops: Workshops, typed: string): TicketFlow {
  const phase = signal<UsePhase>({ kind: "code" });
  let stopLooking: (() => void) | undefined;
  let tries = 0;
  const giveUp = (): void => {
    tries += 1;
    stopLooking?.();
    stopLooking = undefined;
  };
  const seek = async (code: TicketCode, entries: readonly Uint8Array[] = []): Promise<void> => {
    giveUp();
    const mine = tries;
    phase.value = { kind: "looking", what: "room" };
    try {
      const room = await workshops.join(code.join, code.hub);
      const open = mine === tries ? await workshops.open(room) : undefined;
      if (!open || mine !== tries) return;
      if (entries.length > 0) await open.receive(entries);
      const box = await ticketBox(workshops.device, open.roomId, code.secret);
      const find = () => findTicket(workshops.device.subtle, open.ledger, box);
      stopLooking = watch({ open, phase, find, act: (ticket) => takeTicket(workshops, open, ticket) });
    } catch (error) {
      reportError(error);
      if (mine === tries) phase.value = { kind: "refused", problem: "not-saved" };
    }
  };
  const start = (code: TicketCode, entries?: readonly Uint8Array[]): void => void seek(code, entries);
  const code = parseTicketCode(typed);
  if (!("problem" in code)) start(code);
  else if (typed !== "") phase.value = { kind: "code", problem: code.problem };
  return {
    phase,
    take: start,
    open: (file) =>
      void readFile(file).then((read) => {
        if (read) start(read.code, read.entries);
        else phase.value = { kind: "code", problem: "file" };
        return undefined;
      }, reportError),
    askAgain() {
      giveUp();
      phase.value = { kind: "code" };
    },
    stop: giveUp,
  };
}

/** In bytes; as for any archive. */
const largestFile = 40_000_000;

async function readFile(
  file: File,
): Promise<{ readonly code: TicketCode; readonly entries: readonly Uint8Array[] } | undefined> {
  const read = file.size > largestFile ? undefined : parseRecovery(await file.text());
  if (!read || "problem" in read) return undefined;
  const code = parseTicketCode(read.ticket);
  if ("problem" in code || code.join !== read.archive.code) return undefined;
  return { code, entries: read.archive.entries.flatMap((entry) => textToBytes(entry) ?? []) };
}

interface Watched {
  readonly open: OpenRoom;
  readonly phase: { value: UsePhase };
  readonly find: () => Promise<OpenedTicket | undefined>;
  readonly act: (ticket: OpenedTicket) => Promise<UsePhase | undefined>;
}

/** Looks for the ticket again with everything that arrives, and uses it once. */
function watch({ open, phase, find, act }: Watched): () => void {
  const { state, sync } = open.session;
  const patient = signal(true);
  const found = signal(false);
  const timer = setTimeout(() => {
    patient.value = false;
  }, patienceMs);
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const ticket = found.peek() ? undefined : await find();
    if (!ticket && !found.peek()) await knock(open);
    if (!ticket || found.peek()) return;
    found.value = true;
    try {
      phase.value = (await act(ticket)) ?? phase.value;
    } catch (error) {
      reportError(error);
      phase.value = { kind: "refused", problem: "not-saved" };
    }
  };
  const stopEffect = effect(() => {
    const isHere = state.value.workshop !== undefined;
    const isAlone = sync.value.devices === 0 && !patient.value;
    if (found.value) return;
    phase.value = { kind: "looking", what: isHere ? "waiting" : isAlone ? "nobody" : "room" };
    running = running.then(look, look);
  });
  return () => {
    found.value = true;
    clearTimeout(timer);
    stopEffect();
  };
}

/** Whether this device has to be let in, because the room's key was changed, and has not said yet that it is there. */
function mustKnock({ session, ledger }: OpenRoom): boolean {
  const isUnknown = session.me.peek() === undefined && session.atDoor.peek() === undefined;
  return isUnknown && admit(ledger.journals, ledger.facilitator).access.changed > 0;
}

/** Tells those who lead that a device is at the door: what the code opens may lie behind it. */
async function knock(open: OpenRoom): Promise<void> {
  if (mustKnock(open)) await open.write([profileOf(keysText.current.peek().use.phoneName)]);
}

function profileOf(name: string): Change {
  return { root: "profile", key: profileKey, value: { name } };
}

/** Writes the claim, and goes to where it leads; gives why not. */
async function takeTicket(workshops: Workshops, open: OpenRoom, ticket: OpenedTicket): Promise<UsePhase | undefined> {
  const { session, ledger, roomId } = open;
  const author = ledger.me;
  if (author === undefined) return { kind: "refused", problem: "not-saved" };
  const room = session.state.peek();
  const leads = ticket.gives === "lead";
  if (leads ? session.mayGrant.peek() : room.moved.some(({ from, to }) => from === ticket.from && to === author)) {
    goTo(hrefTo(leads ? "console" : "phone", session.room), "replace");
    return undefined;
  }
  const problem = problemWith(ticket, room, author);
  if (problem) return { kind: "refused", problem };
  const claim = await claimOf(ticket, { roomId, author });
  const { spareName, phoneName } = keysText.current.peek().use;
  const isNew = leads && session.me.peek() === undefined;
  if (isNew) await open.write([claim, profileOf((await workshops.introduction())?.name ?? spareName)]);
  else await open.write([claim, ...(mustKnock(open) ? [profileOf(phoneName)] : [])]);
  if (leads) await workshops.lead(session.room);
  goTo(hrefTo(leads ? "console" : "phone", session.room), "replace");
  return undefined;
}
