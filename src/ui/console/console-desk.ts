import { effect, signal, type Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { inLanguage } from "../../domain/languages.ts";
import { currentStep, isRunning, nextStep } from "../../domain/room.ts";
import type { Step } from "../../domain/agenda.ts";
import type { LeaderBook } from "../../live/leader-papers.ts";
import type { Outcome, Session } from "../../live/session.ts";
import { createUndoLog, type UndoLog } from "../../live/undo-log.ts";
import { consoleText } from "../../text/console/area.ts";
import { language } from "../../text/text-area.ts";
import { createNotices, type Notices } from "../plan/notices.ts";
import type { HallWifiPort } from "../wifi/hall-wifi-port.ts";
import { roomParts, type RoomParts } from "./room-parts.ts";
import { viewOfStep, type WorkView } from "./work-views.ts";

interface DeskParts {
  readonly session: Session;
  readonly book: LeaderBook;
  readonly hallWifi: HallWifiPort;
}

/** What the parts of the console work with. */
export interface ConsoleDesk extends DeskParts {
  readonly notices: Notices;
  readonly parts: RoomParts;
  /** What has been done at this desk, and the way back. */
  readonly undoLog: UndoLog;
  /** What the middle shows. */
  readonly view: Signal<WorkView>;
  /** The step to which somebody else has moved the evening while the focus was in the middle; "" if none. */
  readonly movedOn: Signal<string>;
  /** Does something and says what came of it. */
  act(action: Promise<Outcome>, done?: string): Promise<boolean>;
  /** Starts the next step; a second press right after the first does nothing. */
  startNext(): Promise<void>;
  startStep(step: Step): Promise<void>;
  /** Stops the clock, or lets it go on. */
  toggleClock(): Promise<void>;
  /** Goes to the work of the step under way. */
  catchUp(): void;
}

/** How long after one "next" another is taken for the same press, in milliseconds. */
const samePressMs = 1200;

/** The desk of one open console; it follows the evening as long as the component lives. */
export function useConsoleDesk(on: DeskParts): ConsoleDesk {
  const [{ desk, follow }] = useState(() => createConsoleDesk(on));
  useEffect(() => follow(), [follow]);
  return desk;
}

/** A desk, and the function that makes it follow the evening and gives back how to stop. */
function createConsoleDesk(on: DeskParts): { readonly desk: ConsoleDesk; follow(): () => void } {
  const { actions, state } = on.session;
  const notices = createNotices();
  const parts = roomParts(state);
  const view = signal<WorkView>(viewOfStep(currentStep(state.peek())?.kind));
  const movedOn = signal("");
  let isOwnMove = false;
  let lastNext = Number.NEGATIVE_INFINITY;

  const catchUp = (): void => {
    if (isWorking()) setTimeout(focusChosenTab);
    view.value = viewOfStep(currentStep(state.peek())?.kind);
    movedOn.value = "";
    parts.otherBoard.value = "";
  };
  const moveTo = async (action: () => Promise<Outcome>): Promise<void> => {
    const before = currentStep(state.peek());
    isOwnMove = true;
    const done = await notices.report(action(), () => startedNotice(desk, before));
    isOwnMove = false;
    if (done) catchUp();
  };
  const desk: ConsoleDesk = {
    ...on,
    notices,
    parts,
    undoLog: createUndoLog(),
    view,
    movedOn,
    catchUp,
    act: (action, done) => notices.report(action, done === undefined ? undefined : () => ({ text: done })),
    async startNext() {
      if (!nextStep(state.peek()) || performance.now() - lastNext < samePressMs) return;
      lastNext = performance.now();
      await moveTo(() => actions.startNextStep());
    },
    startStep: (step) => moveTo(() => actions.startStep(step.id)),
    async toggleClock() {
      const room = state.peek();
      if (!isRunning(room)) return;
      const t = consoleText.current.peek().timer;
      const isPaused = room.course?.pausedAt !== undefined;
      await desk.act(isPaused ? actions.resumeTimer() : actions.pauseTimer(), isPaused ? t.goesOn : t.stopped);
    },
  };
  const follow = (): (() => void) => {
    let seen = state.peek().course?.step;
    return effect(() => {
      const step = currentStep(state.value);
      if (step?.id === seen) return;
      seen = step?.id;
      if (isOwnMove || !isWorking()) catchUp();
      else movedOn.value = step?.id ?? "";
    });
  };
  return { desk, follow };
}

/** Whether the focus is in the middle, so that nothing may change there by itself. */
function isWorking(): boolean {
  return Boolean(document.activeElement?.closest("[data-work]"));
}

/** Where the focus goes when the view that held it has made room for another. */
function focusChosenTab(): void {
  document.querySelector<HTMLElement>("[data-work] [role=tab][aria-selected=true]")?.focus();
}

/** Says which step began, with the way back to the one before. */
function startedNotice(desk: ConsoleDesk, before: Step | undefined) {
  const t = consoleText.current.peek().programme;
  const now = currentStep(desk.session.state.peek());
  const text = t.started(stepName(now));
  if (!before || before.id === now?.id) return { text };
  return { text, action: { label: t.backTo(stepName(before)), onClick: () => void desk.startStep(before) } };
}

/** A step's title in the language in use. */
export function stepName(step: Step | undefined): string {
  return inLanguage(step?.title, language.value) || consoleText.current.value.programme.untitled;
}
