import type { ComponentChild } from "preact";
import { consoleText } from "../text/console/area.ts";
import { doorText } from "../text/door/area.ts";
import { remoteText } from "../text/remote/area.ts";
import { seatingText } from "../text/seating/area.ts";
import { roundText } from "../text/round/area.ts";
import { votingText } from "../text/voting/area.ts";
import { wifiText } from "../text/wifi/area.ts";
import { ConsoleScreen } from "../ui/console/console-screen.tsx";
import { openHallWifi } from "./hall-wifi.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Workshops } from "./workshops.ts";

/** Prepares the console screen of an open room. */
export async function loadConsole({ session }: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  const [book, hallWifi] = await Promise.all([
    session.seating.book(),
    openHallWifi(device.store, session.room),
    consoleText.load(),
    doorText.load(),
    remoteText.load(),
    seatingText.load(),
    votingText.load(),
    roundText.load(),
    wifiText.load(),
  ]);
  return () => <ConsoleScreen session={session} book={book} hallWifi={hallWifi} />;
}
