import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { projectorText } from "../text/projector/area.ts";
import { votingText } from "../text/voting/area.ts";
import { ProjectorScreen } from "../ui/projector/projector-screen.tsx";

/** Prepares the projector screen of an open room. */
export async function loadProjector(session: Session): Promise<() => ComponentChild> {
  await Promise.all([projectorText.load(), votingText.load()]);
  return () => <ProjectorScreen session={session} />;
}
