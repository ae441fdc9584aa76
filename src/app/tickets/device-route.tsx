import type { ComponentChild } from "preact";
import { keysText } from "../../text/keys/area.ts";
import { DeviceScreen } from "../../ui/keys/device-screen.tsx";
import type { OpenRoom } from "../open-room.ts";
import type { Workshops } from "../workshops.ts";
import { passOn } from "./pass-on.ts";

/** Prepares what can be done with this phone as such. */
export async function loadDevice({ session }: OpenRoom, workshops: Workshops): Promise<() => ComponentChild> {
  await keysText.load();
  return () => <DeviceScreen session={session} passOn={() => passOn(workshops, session)} />;
}
