import "./count-traffic.ts";
import { openDevice } from "../../../src/app/device.ts";
import { openLedger } from "../../../src/app/open-ledger.ts";
import type { JoinCode } from "../../../src/domain/join-code.ts";
import { joinCodeOf, roomSecrets } from "../../../src/journal/join-code.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { browserSyncPorts } from "../../../src/platform/browser-sync-ports.ts";
import { generateKeys, signerOf } from "../../../src/platform/web-crypto.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import { openRoomSync, type RoomSync } from "../../../src/sync/room-sync.ts";
import { Arrivals, now, type StartOptions } from "./bench-page.ts";
import { carryByHand } from "./carry-by-hand.ts";

// The app without its screens: keys, encryption, the disk and the sync are the real ones.

const arrivals = new Arrivals();
let sync: RoomSync | undefined;
let ledger: Ledger | undefined;
let written: { resolve: (id: string) => void } | undefined;

window.bench = {
  async start({ socket, room, mode }: StartOptions) {
    const device = await openDevice(crypto.subtle);
    const keys = await generateKeys(crypto.subtle, false);
    const salt = room === "" ? crypto.getRandomValues(new Uint8Array(16)) : undefined;
    const { publicKey } = await signerOf(crypto.subtle, keys);
    // What the first page gave is a code that it made.
    const code = salt ? await joinCodeOf(device.crypto, { publicKey, salt }) : (room as JoinCode);
    const secrets = await roomSecrets(device.crypto, code);
    const opened = await openLedger(device, { code, roomId: secrets.roomId, keys: { keys, salt } });
    ledger = opened;
    opened.subscribe((accepted, own) => {
      for (const { author, seq } of accepted) {
        // Entry 0 opens a journal.
        if (seq === 0) continue;
        arrivals.note(`${author}/${seq}`, own);
        if (own) written?.resolve(`${author}/${seq}`);
      }
    });
    const ports = browserSyncPorts(window);
    sync = openRoomSync({
      ...ports,
      openSocket: mode === "hub" ? ports.openSocket : openSocketAlone,
      ledger: opened,
      secrets,
      crypto: device.crypto,
      sealer: await createWebSealer(crypto, secrets),
      hub: socket,
      webrtc: true,
      leads: () => opened.me !== undefined && opened.me === opened.facilitator,
      report: (error) => console.error(error),
    });
    window.carry = await carryByHand({ device, secrets, ledger: opened, receive: sync.receive });
    return code;
  },
  async write(text) {
    const at = now();
    const id = new Promise<string>((resolve) => {
      written = { resolve };
    });
    await sync?.write([{ root: "notes", key: crypto.randomUUID(), value: { board: "board", text, colour: 1 } }]);
    return { id: await id, at };
  },
  held: () =>
    (ledger?.heads() ?? [])
      .map(({ author, stored, hash }) => `${author} ${stored} ${hash.join()}`)
      .sort()
      .join("\n"),
  report: () => sync?.report(),
  reached: (notes) => arrivals.reached(notes),
  heard: () => arrivals.heard(),
};

/** The hub's relay with a topic of this page's own: signaling works, and the relay reaches nobody. */
function openSocketAlone(url: string): WebSocket {
  const socket = new WebSocket(url);
  const send = socket.send.bind(socket);
  socket.send = (data) => {
    const isJoining = typeof data === "string" && data.includes('"relay"');
    send(isJoining ? JSON.stringify({ type: "relay", topic: crypto.randomUUID() }) : data);
  };
  return socket;
}
