import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { doorText } from "../text/door/area.ts";
import { DoorScreen } from "../ui/door/door-screen.tsx";
import { chooseLanguage } from "./choose-language.ts";

/** Prepares the screen of somebody who waits to be let in. */
export async function loadDoor(session: Session): Promise<() => ComponentChild> {
  await doorText.load();
  return () => <DoorScreen session={session} onLanguage={chooseLanguage} />;
}
