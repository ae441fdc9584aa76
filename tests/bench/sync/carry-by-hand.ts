import { signal } from "@preact/signals";
import { openHandCarry } from "../../../src/app/carry/hand-carry.ts";
import type { Device } from "../../../src/app/device.ts";
import { bytesToText } from "../../../src/journal/bytes.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import type { RoomSync } from "../../../src/sync/room-sync.ts";
import { createWebSealer } from "../../../src/platform/web-sealer.ts";
import type { CarryIn } from "../../../src/ui/carry/carry-port.ts";

/** The app's hand-carry without its screen. */
interface CarryByHand {
  /** All entries as the text of a file. */
  out(): Promise<string>;
  in(file: string): Promise<CarryIn>;
}

declare global {
  interface Window {
    carry: CarryByHand;
  }
}

interface CarryByHandOptions {
  readonly device: Device;
  readonly secrets: { readonly roomId: Uint8Array; readonly contentKey: Uint8Array };
  readonly ledger: Ledger;
  readonly receive: RoomSync["receive"];
}

/** Opens it for the room of a page. */
export async function carryByHand({ device, secrets, ledger, receive }: CarryByHandOptions): Promise<CarryByHand> {
  const { roomId } = secrets;
  const contentKey = await device.crypto.expand(secrets.contentKey, "iltapaja carry 1", 32);
  let saved = "";
  const carry = await openHandCarry({
    ledger,
    key: { room: bytesToText(roomId), sealer: await createWebSealer(crypto, { roomId, contentKey }) },
    store: device.store,
    receive,
    note: () => "",
    canShare: false,
    save: (text) => (saved = text),
    share: () => Promise.resolve(false),
    waiting: signal<Blob | undefined>(undefined),
    report: (error) => console.error(error),
  });
  return {
    async out() {
      const outcome = await carry.save("all");
      if (outcome !== "done") throw new Error(`No file: ${outcome}`);
      return saved;
    },
    in: (file) => carry.takeIn(new Blob([file])),
  };
}
