import type { ComponentChild } from "preact";
import { deviceWorkshops } from "./device-workshops.ts";
import type { OpenRoom } from "./open-room.ts";
import { reopenWithOthers } from "./other-windows.ts";
import { goTo } from "./router.ts";
import type { WorkshopScreen } from "./routes.ts";
import type { Workshops } from "./workshops.ts";

type Show = () => ComponentChild;

type Loader = (open: OpenRoom, workshops: Workshops) => Promise<Show>;

const loaders: Readonly<Record<WorkshopScreen, Loader>> = {
  plan: async ({ session }) => (await import("./plan-route.tsx")).loadPlan(session),
  console: async (open, workshops) => (await import("./console-route.tsx")).loadConsole(open, workshops),
  projector: async (open, workshops) => (await import("./projector-route.tsx")).loadProjector(open, workshops),
  remote: async ({ session }) => (await import("./remote-route.tsx")).loadRemote(session),
  phone: async ({ session }, workshops) => (await import("./phone-route.tsx")).loadPhone(workshops, session),
  carry: async (open, workshops) => (await import("./carry/carry-route.tsx")).loadCarry(open, workshops),
  recovery: async (open) => (await import("./tickets/recovery-route.tsx")).loadRecovery(open),
  device: async (open, workshops) => (await import("./tickets/device-route.tsx")).loadDevice(open, workshops),
  slips: async (open, workshops) => (await import("./slips/slips-route.tsx")).loadSlips(open, workshops),
  slip: async (open, workshops) => (await import("./slips/slip-route.tsx")).loadSlip(open, workshops),
  results: async (open, workshops) => (await import("./results-route.tsx")).loadResults(open, workshops),
};

/** Opens the room, then the screen on it; a room that this device does not know leads home. */
export async function loadWorkshopScreen(screen: WorkshopScreen, room: string): Promise<Show> {
  const workshops = await deviceWorkshops();
  const open = await workshops.open(room);
  if (!open) {
    goTo("#/", "replace");
    return () => undefined;
  }
  reopenWithOthers();
  return loaders[screen](open, workshops);
}
