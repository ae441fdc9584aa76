import type { ComponentChild } from "preact";
import { formatTicketCode, type TicketCode } from "../../domain/ticket-code.ts";
import { recoveryToText } from "../../exports/room-archive.ts";
import { bytesToText } from "../../journal/bytes.ts";
import { saveFile } from "../../platform/files.ts";
import { keysText } from "../../text/keys/area.ts";
import { RecoveryScreen } from "../../ui/keys/recovery-screen.tsx";
import { fileName } from "../../ui/results/file-name.ts";
import { archiveOf } from "../archives.ts";
import type { OpenRoom } from "../open-room.ts";

/** Prepares the facilitator's way to be replaced. */
export async function loadRecovery({ session, ledger, roomId }: OpenRoom): Promise<() => ComponentChild> {
  await keysText.load();
  const save = async (code: TicketCode): Promise<void> => {
    const archive = await archiveOf(ledger, bytesToText(roomId), code.join);
    saveFile(document, {
      name: fileName(session.state.peek().workshop, "", `${keysText.current.peek().recovery.fileName}.json`),
      type: "application/json",
      text: recoveryToText(archive, formatTicketCode(code)),
    });
  };
  return () => <RecoveryScreen session={session} print={() => window.print()} save={save} />;
}
