import type { ComponentChild } from "preact";
import { bytesToText } from "../../journal/bytes.ts";
import { saveFile, shareFile, type TextFile } from "../../platform/files.ts";
import { createWebSealer } from "../../platform/web-sealer.ts";
import { carryText } from "../../text/carry/area.ts";
import { CarryScreen } from "../../ui/carry/carry-screen.tsx";
import { fileName } from "../../ui/results/file-name.ts";
import type { OpenRoom } from "../open-room.ts";
import type { Workshops } from "../workshops.ts";
import { openHandCarry } from "./hand-carry.ts";
import { waitingFile } from "./waiting-file.ts";

/** Prepares the screen of this device's links, with the ways that need no network. */
export async function loadCarry(open: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  await carryText.load();
  const { session, ledger, roomId, receive } = open;
  const contentKey = await device.crypto.expand(open.contentKey, "iltapaja carry 1", 32);
  const asFile = (text: string): TextFile => ({
    name: fileName(session.state.peek().workshop, carryText.current.peek().out.fileName, "iltapaja.txt"),
    type: "text/plain",
    text,
  });
  const handCarry = await openHandCarry({
    ledger,
    key: { room: bytesToText(roomId), sealer: await createWebSealer(window.crypto, { roomId, contentKey }) },
    store: device.store,
    receive,
    note: () => carryText.current.peek().out.note,
    canShare: navigator.canShare?.({ files: [new File([], "a.txt", { type: "text/plain" })] }) ?? false,
    save: (text) => saveFile(document, asFile(text)),
    share: (text) => shareFile(navigator, asFile(text)),
    waiting: waitingFile,
    report: reportError,
  });
  return () => <CarryScreen session={session} handCarry={handCarry} />;
}
