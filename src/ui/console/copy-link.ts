import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Copies the join link and gives a sentence about how it went: some browsers allow it on a secure page only. */
export async function copyLink({ session }: ConsoleDesk): Promise<string> {
  const t = consoleText.current.peek().join;
  try {
    await navigator.clipboard.writeText(session.joinLink);
    return t.copied;
  } catch {
    return t.notCopied;
  }
}
