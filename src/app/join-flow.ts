import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { hubInJoinLink, parseJoinCode, type JoinCode } from "../domain/join-code.ts";
import type { Refusal, Session } from "../live/session.ts";
import type { JoinPhase } from "../ui/join/join-screen.tsx";
import { deviceWorkshops } from "./device-workshops.ts";
import type { Introduction } from "../storage/introduction.ts";
import { goTo } from "./router.ts";
import { hrefTo } from "./routes.ts";

/** How long a room may stay unseen before we say that nobody here seems to hold it. */
const patienceMs = 9000;

/** The way into a room, from a code to a person in it. */
export interface JoinFlow {
  readonly phase: ReadonlySignal<JoinPhase>;
  /** What this person said of herself before, on this device; there before the phase "who" is. */
  readonly known: ReadonlySignal<Introduction | undefined>;
  readonly joining: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  look(code: JoinCode, readFrom: string): void;
  /** Looks again for the code that is being looked for, with fresh links. */
  retry(): void;
  changeCode(): void;
  join(introduction: Introduction): void;
  stop(): void;
}

/** Starts the flow with what the address carries: a whole code is looked for at once, anything else is shown to be mended. */
export function startJoinFlow(typed: string): JoinFlow {
  const phase = signal<JoinPhase>({ kind: "code", typed });
  const known = signal<Introduction | undefined>(undefined);
  const { joining, refusal, join } = joinAs(() => session);
  let session: Session | undefined;
  let stopWatching: (() => void) | undefined;
  let searches = 0;
  const giveUp = (): void => {
    searches += 1; // a search that is still under way must not come back to a screen that has gone on
    stopWatching?.();
    stopWatching = undefined;
  };

  let hallHub = hubInJoinLink(typed);
  const search = async (code: JoinCode, seek: typeof find): Promise<void> => {
    giveUp();
    const mine = searches;
    const isWanted = (): boolean => mine === searches;
    phase.value = { kind: "waiting", obstacle: "looking", code };
    try {
      const found = await seek({ code, hallHub }, isWanted);
      if (!found || !isWanted()) return;
      known.value = found.known;
      session = found.session;
      stopWatching = watchArrival(session, code, phase);
    } catch (error) {
      reportError(error);
      if (isWanted()) phase.value = { kind: "waiting", obstacle: "hub-unreachable", code };
    }
  };
  const code = parseJoinCode(typed);
  if (typeof code === "string") void search(code, find);
  else deviceWorkshops().catch(reportError); // typing takes seconds: the heavy parts are fetched meanwhile
  return {
    phase,
    known,
    joining,
    refusal,
    look(code, readFrom) {
      hallHub = hubInJoinLink(readFrom);
      void search(code, find);
    },
    retry() {
      const { value } = phase;
      if (value.kind === "waiting") void search(value.code, findAnew);
    },
    changeCode() {
      giveUp();
      if (session) forgetEmpty(session).catch(reportError);
      session = undefined;
      const { value } = phase;
      phase.value = { kind: "code", typed: value.kind === "waiting" ? value.code : undefined };
    },
    join,
    stop: giveUp,
  };
}

interface Found {
  readonly session: Session;
  readonly known: Introduction | undefined;
}

/** What a person has scanned, typed or opened. */
interface Way {
  readonly code: JoinCode;
  readonly hallHub: string | undefined;
}

/** Opens the room of a code. A search that is no longer wanted opens nothing: it would close what is open by now. */
async function find({ code, hallHub }: Way, isWanted: () => boolean): Promise<Found | undefined> {
  const workshops = await deviceWorkshops();
  const room = await workshops.join(code, hallHub);
  const open = isWanted() ? await workshops.open(room) : undefined;
  return open && { session: open.session, known: await workshops.introduction() };
}

async function findAnew(way: Way, isWanted: () => boolean): Promise<Found | undefined> {
  await (await deviceWorkshops()).close();
  return find(way, isWanted);
}

/** Joining the room that was found, and remembering what was said for the next one. */
function joinAs(found: () => Session | undefined): Pick<JoinFlow, "joining" | "refusal" | "join"> {
  const joining = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  const join = async (introduction: Introduction): Promise<void> => {
    const session = found();
    if (!session) return;
    joining.value = true;
    const outcome = await session.actions.join({ ...introduction, left: false });
    joining.value = false;
    refusal.value = outcome.done ? undefined : outcome.refusal;
    if (outcome.done) await (await deviceWorkshops()).keepIntroduction(introduction);
  };
  return { joining, refusal, join: (introduction) => void join(introduction).catch(reportError) };
}

/** A room that was looked for with a wrong code and never seen leaves nothing on this device. */
async function forgetEmpty(session: Session): Promise<void> {
  if (session.state.peek().workshop || session.me.peek()) return;
  const workshops = await deviceWorkshops();
  await workshops.forget(session.room);
}

/** Follows a room that is being looked for: what keeps it, who are you once it is there, then inside. */
function watchArrival(session: Session, code: JoinCode, phase: { value: JoinPhase }): () => void {
  const patient = signal(true);
  const timer = setTimeout(() => {
    patient.value = false;
  }, patienceMs);
  const stop = effect(() => {
    const { workshop } = session.state.value;
    if (session.leads.value) return goTo(hrefTo("console", session.room), "replace");
    const isKnown = session.me.value || session.atDoor.value || session.hasMoved.value;
    if (isKnown) return goTo(hrefTo("phone", session.room), "replace");
    phase.value = workshop
      ? { kind: "who", workshop }
      : {
          kind: "waiting",
          code,
          obstacle: obstacleOf(session, patient.value),
          carryHref: hrefTo("carry", session.room),
        };
    return undefined;
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function obstacleOf(session: Session, patient: boolean): Extract<JoinPhase, { kind: "waiting" }>["obstacle"] {
  const { hub, devices } = session.sync.value;
  if (hub === "full") return "hub-full";
  if (devices > 0 || patient) return "looking";
  return hub === "unreachable" ? "hub-unreachable" : "nobody";
}
