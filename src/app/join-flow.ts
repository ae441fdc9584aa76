import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { parseJoinCode, type JoinCode } from "../domain/join-code.ts";
import type { Refusal, Session } from "../live/session.ts";
import type { JoinPhase } from "../ui/join/join-screen.tsx";
import { deviceWorkshops } from "./device-workshops.ts";
import { goTo } from "./router.ts";
import { hrefTo } from "./routes.ts";

/** How long a room may stay unseen before we say that nobody here seems to hold it. */
const patienceMs = 9000;

type Introduction = Pick<NonNullable<Session["me"]["value"]>, "name" | "municipality" | "background">;

/** The way into a room, from a code to a person in it. */
export interface JoinFlow {
  readonly phase: ReadonlySignal<JoinPhase>;
  readonly joining: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  look(code: JoinCode): void;
  changeCode(): void;
  join(introduction: Introduction): void;
  stop(): void;
}

/** Starts the flow with what the address carries: a whole code is looked for at once, anything else is shown to be mended. */
export function startJoinFlow(typed: string): JoinFlow {
  const phase = signal<JoinPhase>({ kind: "code", typed });
  const joining = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  let session: Session | undefined;
  let stopWatching: (() => void) | undefined;

  const search = async (code: JoinCode): Promise<void> => {
    const workshops = await deviceWorkshops();
    const room = await workshops.join(code);
    session = (await workshops.open(room))?.session;
    if (session) stopWatching = watchArrival(session, code, phase);
  };
  const look = (code: JoinCode): void => {
    stopWatching?.();
    phase.value = { kind: "waiting", obstacle: "looking", code };
    search(code).catch((error: unknown) => {
      reportError(error);
      phase.value = { kind: "waiting", obstacle: "hub-unreachable", code };
    });
  };
  const join = async (introduction: Introduction): Promise<void> => {
    if (!session) return;
    joining.value = true;
    const outcome = await session.actions.join({ ...introduction, left: false });
    joining.value = false;
    refusal.value = outcome.done ? undefined : outcome.refusal;
  };
  const code = parseJoinCode(typed);
  if (typeof code === "string") look(code);
  else deviceWorkshops().catch(reportError); // typing takes seconds: the heavy parts are fetched meanwhile
  return {
    phase,
    joining,
    refusal,
    look,
    changeCode() {
      stopWatching?.();
      if (session) forgetEmpty(session).catch(reportError);
      session = undefined;
      const { value } = phase;
      phase.value = { kind: "code", typed: value.kind === "waiting" ? value.code : undefined };
    },
    join: (introduction) => void join(introduction).catch(reportError),
    stop: () => stopWatching?.(),
  };
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
    if (session.me.value) return goTo(hrefTo("phone", session.room), "replace");
    phase.value = workshop
      ? { kind: "who", workshop }
      : { kind: "waiting", code, obstacle: obstacleOf(session, patient.value) };
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
