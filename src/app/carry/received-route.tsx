import type { ComponentChild } from "preact";
import { takeSharedFile } from "../../platform/shared-file.ts";
import { carriedRoom, largestCarried, type CarryProblem } from "../../sync/carry-file.ts";
import { carryText } from "../../text/carry/area.ts";
import { ReceivedScreen } from "../../ui/carry/received-screen.tsx";
import { deviceWorkshops } from "../device-workshops.ts";
import { goTo } from "../router.ts";
import { hrefTo } from "../routes.ts";
import { waitingFile } from "./waiting-file.ts";

/** Takes a file to the workshop that it belongs to; says why where there is none. */
export async function loadReceived(): Promise<() => ComponentChild> {
  const [workshops] = await Promise.all([deviceWorkshops(), carryText.load()]);
  const file = waitingFile.peek() ?? (await takeSharedFile(caches));
  const found = file ? await roomOf(file) : { problem: "no-file" as const };
  waitingFile.value = undefined;
  if ("problem" in found) return () => <ReceivedScreen problem={found.problem} />;
  const known = workshops.known.peek().find(({ room }) => room === found.room);
  if (!known || known.role === "archive") return () => <ReceivedScreen problem="unknown-room" />;
  waitingFile.value = file;
  goTo(hrefTo("carry", found.room), "replace");
  return () => undefined;
}

async function roomOf(file: Blob): Promise<{ readonly room: string } | { readonly problem: CarryProblem }> {
  return file.size > largestCarried ? { problem: "too-large" } : carriedRoom(await file.text());
}
