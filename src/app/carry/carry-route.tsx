import type { ComponentChild } from "preact";
import { bytesToText } from "../../journal/bytes.ts";
import { saveFile, shareFile, type TextFile } from "../../platform/files.ts";
import { createWebSealer } from "../../platform/web-sealer.ts";
import { carryText } from "../../text/carry/area.ts";
import { joinText } from "../../text/join/area.ts";
import { CarryScreen } from "../../ui/carry/carry-screen.tsx";
import { fileName } from "../../ui/results/file-name.ts";
import type { Sealer } from "../../sync/sealing.ts";
import type { OpenRoom } from "../open-room.ts";
import type { Workshops } from "../workshops.ts";
import type { HandPair } from "../../ui/carry/pair-port.ts";
import type { Device } from "../device.ts";
import { browserSyncPorts } from "../../platform/browser-sync-ports.ts";
import { reopenAll } from "../other-windows.ts";
import { hallHubChoice } from "./hall-hub-choice.ts";
import { firstThatOpens, openHandCarry } from "./hand-carry.ts";
import { openHandPair } from "./hand-pair.ts";
import { waitingFile } from "./waiting-file.ts";

/** Prepares the screen of this device's links, with the ways that need no network. */
export async function loadCarry(open: OpenRoom, { device, known }: Workshops): Promise<() => ComponentChild> {
  await Promise.all([carryText.load(), joinText.load()]);
  const { session, ledger, roomId, receive } = open;
  const sealer = carrySealer(open, device);
  const asFile = (text: string): TextFile => ({
    name: fileName(session.state.peek().workshop, carryText.current.peek().out.fileName, "iltapaja.txt"),
    type: "text/plain",
    text,
  });
  const handCarry = await openHandCarry({
    ledger,
    key: { room: bytesToText(roomId), sealer },
    store: device.store,
    receive,
    note: () => carryText.current.peek().out.note,
    canShare: navigator.canShare?.({ files: [new File([], "a.txt", { type: "text/plain" })] }) ?? false,
    save: (text) => saveFile(document, asFile(text)),
    share: (text) => shareFile(navigator, asFile(text)),
    waiting: waitingFile,
    report: reportError,
  });
  const handPair = await pairOf(open, device);
  const workshop = known.peek().find(({ room }) => room === session.room);
  // Without https the page came from a hub, and can dial no other.
  const hallHub =
    workshop && window.isSecureContext
      ? hallHubChoice({ store: device.store, workshop, reopen: reopenAll })
      : undefined;
  return () => <CarryScreen session={session} handCarry={handCarry} handPair={handPair} hallHub={hallHub} />;
}

/** Seals with the newest key that the room has by then, and opens what was sealed with that or an earlier one. */
function carrySealer({ basis, contentKey, roomId }: OpenRoom, { crypto }: Device): Sealer {
  const current = async (): Promise<Sealer> => {
    const keys = basis ? await (await import("../epochs.ts")).contentKeys(basis) : [contentKey];
    const sealers = keys.map(async (key) => {
      const carryKey = await crypto.expand(key, "iltapaja carry 1", 32);
      return createWebSealer(window.crypto, { roomId, contentKey: carryKey });
    });
    return firstThatOpens(await Promise.all(sealers));
  };
  return {
    seal: async (part) => (await current()).seal(part),
    open: async (sealed) => (await current()).open(sealed),
  };
}

/** The links stay while the room is open, though the screen goes. */
const pairs = new WeakMap<OpenRoom, HandPair>();

async function pairOf(open: OpenRoom, { crypto }: Device): Promise<HandPair> {
  const known = pairs.get(open);
  if (known) return known;
  const { roomId, session, use } = open;
  const contentKey = await crypto.expand(open.contentKey, "iltapaja pair 1", 32);
  const { clock, schedule, random } = browserSyncPorts(window);
  const pair = openHandPair({
    clock,
    schedule,
    random,
    sealer: await createWebSealer(window.crypto, { roomId, contentKey }),
    // No third-party STUN or TURN: the two are side by side.
    connect: () => new RTCPeerConnection({ iceServers: [] }),
    use,
    memory: sessionStorage,
    memoryKey: `iltapaja-pair ${session.room}`,
    whenGone: (listener) => window.addEventListener("pagehide", listener),
    report: reportError,
  });
  pairs.set(open, pair);
  return pair;
}
