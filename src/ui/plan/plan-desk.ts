import { useEffect, useMemo } from "preact/hooks";
import type { Workshop } from "../../domain/workshop.ts";
import type { LeaderBook } from "../../live/leader-papers.ts";
import type { Outcome, Session } from "../../live/session.ts";
import { createDraft, type Draft } from "./draft.ts";
import { createNotices, type Notices } from "./notices.ts";
import { createSaver, type Saver } from "./saver.ts";

/** What the parts of the plan work with. */
export interface PlanDesk {
  readonly session: Session;
  readonly book: LeaderBook;
  readonly saver: Saver;
  readonly notices: Notices;
  readonly workshop: Draft<Workshop>;
}

/** The longest summary that the workshop's record holds, in characters. */
export const longestSummary = 1000;

/** The desk of one open plan. What waits to be saved is saved when the screen goes, or goes out of sight. */
export function usePlanDesk(session: Session, book: LeaderBook): PlanDesk {
  const desk = useMemo(() => createPlanDesk(session, book), [session, book]);
  useEffect(() => {
    const flush = (): void => void desk.saver.flush();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [desk]);
  return desk;
}

function createPlanDesk(session: Session, book: LeaderBook): PlanDesk {
  const saver = createSaver();
  const workshop = createDraft<Workshop>({
    current: () => session.state.value.workshop ?? newWorkshop,
    save: (record) => saveWorkshop(session, record),
    saver,
    key: "workshop",
  });
  return { session, book, saver, workshop, notices: createNotices() };
}

/** Too long a text is kept on the screen and not cut, so it cannot be saved before it is shortened. */
function saveWorkshop(session: Session, record: Workshop): Promise<Outcome> {
  if (record.summary.length > longestSummary) return Promise.resolve({ done: false, refusal: "too-long" });
  return session.actions.setWorkshop(record);
}

const newWorkshop: Workshop = {
  name: "",
  slogan: "",
  summary: "",
  date: "",
  startsAt: "",
  place: "",
  hostMunicipality: "",
  municipalities: [],
  backgrounds: [],
  tables: 6,
  seatsPerTable: 8,
  seatingRounds: 3,
};
