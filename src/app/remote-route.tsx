import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { consoleText } from "../text/console/area.ts";
import { remoteText } from "../text/remote/area.ts";
import { RemoteScreen } from "../ui/remote/remote-screen.tsx";

/** Prepares the remote control of an open room's big screen. */
export async function loadRemote(session: Session): Promise<() => ComponentChild> {
  await Promise.all([consoleText.load(), remoteText.load()]);
  return () => <RemoteScreen session={session} />;
}
