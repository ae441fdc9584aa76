import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";

/** Copies the join link and says whether it worked: some browsers allow it on a secure page only. */
export async function copyLink({ session, notices }: ConsoleDesk): Promise<void> {
  const t = consoleText.current.peek().join;
  try {
    await navigator.clipboard.writeText(session.joinLink);
    notices.show({ text: t.copied });
  } catch {
    notices.show({ text: t.notCopied });
  }
}
