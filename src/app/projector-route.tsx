import type { ComponentChild } from "preact";
import { projectorText } from "../text/projector/area.ts";
import { votingText } from "../text/voting/area.ts";
import { wifiText } from "../text/wifi/area.ts";
import { ProjectorScreen } from "../ui/projector/projector-screen.tsx";
import { openHallWifi } from "./hall-wifi.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Workshops } from "./workshops.ts";

/** Prepares the projector screen of an open room. */
export async function loadProjector({ session }: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  await Promise.all([projectorText.load(), votingText.load(), wifiText.load()]);
  const { wifi } = await openHallWifi(device.store, session.room);
  return () => <ProjectorScreen session={session} wifi={wifi} />;
}
