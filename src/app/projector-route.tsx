import type { ComponentChild } from "preact";
import { keep, read } from "../platform/preferences.ts";
import { projectorText } from "../text/projector/area.ts";
import { roundText } from "../text/round/area.ts";
import { wifiText } from "../text/wifi/area.ts";
import { lookFrom, type ProjectorLook } from "../ui/projector/projector-look.ts";
import { ProjectorScreen } from "../ui/projector/projector-screen.tsx";
import { openHallWifi } from "./hall-wifi.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Workshops } from "./workshops.ts";

const lookKey = "iltapaja.projectorLook";

/** Prepares the projector screen of an open room, with the look that this device was left with. */
export async function loadProjector({ session }: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  await Promise.all([projectorText.load(), roundText.load(), wifiText.load()]);
  const { wifi } = await openHallWifi(device.store, session.room);
  const kept = lookFrom(read(window, lookKey));
  const keepLook = (look: ProjectorLook): void => keep(window, lookKey, JSON.stringify(look));
  return () => <ProjectorScreen session={session} wifi={wifi} look={kept} onLook={keepLook} />;
}
