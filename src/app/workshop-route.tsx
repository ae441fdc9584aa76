import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import type { OpenRoom } from "./open-room.ts";
import { deviceWorkshops } from "./device-workshops.ts";
import { goTo } from "./router.ts";
import type { WorkshopScreen } from "./routes.ts";
import type { Workshops } from "./workshops.ts";

interface Opened {
  readonly workshops: Workshops;
  readonly open: OpenRoom;
  readonly session: Session;
}

type Show = () => ComponentChild;

const loaders: Readonly<Record<WorkshopScreen, (opened: Opened) => Promise<Show>>> = {
  async plan({ session }) {
    const [{ PlanScreen }, { planText }] = await Promise.all([
      import("../ui/plan/plan-screen.tsx"),
      import("../text/plan/area.ts"),
    ]);
    await planText.load();
    return () => <PlanScreen session={session} />;
  },
  async console({ session }) {
    const [{ ConsoleScreen }, { consoleText }] = await Promise.all([
      import("../ui/console/console-screen.tsx"),
      import("../text/console/area.ts"),
    ]);
    await consoleText.load();
    return () => <ConsoleScreen session={session} />;
  },
  async projector({ session }) {
    const [{ ProjectorScreen }, { projectorText }] = await Promise.all([
      import("../ui/projector/projector-screen.tsx"),
      import("../text/projector/area.ts"),
    ]);
    await projectorText.load();
    return () => <ProjectorScreen session={session} />;
  },
  phone: async (opened) => (await import("./phone-route.tsx")).loadPhone(opened.workshops, opened.session),
  results: async (opened) => (await import("./results-route.tsx")).loadResults(opened.open),
};

/** Opens the room, then the screen on it; a room that this device does not know leads home. */
export async function loadWorkshopScreen(screen: WorkshopScreen, room: string): Promise<Show> {
  const workshops = await deviceWorkshops();
  const open = await workshops.open(room);
  if (!open) {
    goTo("#/", "replace");
    return () => undefined;
  }
  return loaders[screen]({ workshops, open, session: open.session });
}
