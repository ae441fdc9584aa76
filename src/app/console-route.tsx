import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { consoleText } from "../text/console/area.ts";
import { seatingText } from "../text/seating/area.ts";
import { votingText } from "../text/voting/area.ts";
import { ConsoleScreen } from "../ui/console/console-screen.tsx";

/** Prepares the console screen of an open room. */
export async function loadConsole(session: Session): Promise<() => ComponentChild> {
  const texts = [consoleText.load(), seatingText.load(), votingText.load()];
  const [book] = await Promise.all([session.seating.book(), ...texts]);
  return () => <ConsoleScreen session={session} book={book} />;
}
