import { bytesToText } from "../journal/bytes.ts";
import type { RoomSecrets } from "../journal/join-code.ts";
import type { JournalCrypto } from "../journal/journal-crypto.ts";
import type { Ledger } from "../journal/ledger.ts";
import type { Receipt } from "../journal/receipt.ts";
import type { Change } from "../journal/records.ts";
import type { KeyRing, KeyRingParts } from "./epochs/key-ring.ts";
import { LinkedRoom } from "./linked-room.ts";
import type { Wakeups, World } from "./ports.ts";
import type { Sealer } from "./sealing.ts";
import type { OpenSocket } from "./socket.ts";
import { noReport, type SyncReport } from "./sync-report.ts";
import { Tabs } from "./tabs.ts";
import type { Locks, TabChannel } from "./tab-ports.ts";
import type { Transport } from "./transport.ts";

export type { SyncReport } from "./sync-report.ts";

/** What the browser gives to the sync of a room. */
export interface SyncPorts extends World {
  readonly wakeups: Wakeups;
  readonly locks: Locks;
  readonly openChannel: (name: string) => TabChannel;
  readonly openSocket: OpenSocket;
}

export interface RoomSyncOptions extends SyncPorts {
  /** This tab's own; every tab opens one. */
  readonly ledger: Ledger;
  readonly secrets: RoomSecrets;
  readonly crypto: JournalCrypto;
  readonly sealer: Sealer;
  /** Fetches what is needed once the room's key has been changed; tries until it has it. */
  readonly openKeyRing?: ((links: Pick<KeyRingParts, "device" | "moved">) => Promise<KeyRing>) | undefined;
  /** The hub's socket, or undefined to stay alone. */
  readonly hub: string | undefined;
  /** The offer of a hub in the hall, as a join link brought it; nobody has vouched for it. */
  readonly hallHub?: string | undefined;
  /** Whether browsers may link directly. */
  readonly webrtc: boolean;
  /** Whether this device's clock is the room's: the facilitator's is. */
  readonly leads: () => boolean;
  /** Hears of bugs, and why entries could not be taken in. */
  readonly report: (error: unknown) => void;
}

/** One open room's links to other tabs and devices. */
export interface RoomSync {
  /** Writes as Ledger.write does, with the same rejections, through the tab that leads this device. */
  write(changes: readonly Change[]): Promise<void>;
  writeText(text: string, update: Uint8Array): Promise<void>;
  /**
   * Takes in entries that came by hand, as Ledger.receive does; then all tabs know them, and pass them on. Resolves once
   * they are on the disk; rejects with a StorageFailure.
   */
  receive(entries: readonly Uint8Array[]): Promise<Receipt>;
  /** Takes a transport into use while this tab leads. False when another tab does: it holds the device's links. */
  use(transport: Transport): boolean;
  /** How things stand. */
  report(): SyncReport;
  /** Calls back when that has changed, at most a few times a second. */
  subscribe(listener: (report: SyncReport) => void): () => void;
  close(): Promise<void>;
}

/** Begins to sync a room: among this device's tabs, and from the tab that leads with other devices. */
export function openRoomSync(options: RoomSyncOptions): RoomSync {
  const room = bytesToText(options.secrets.roomId);
  const listeners = new Set<(report: SyncReport) => void>();
  let current = noReport;
  let linked: LinkedRoom | undefined;
  const tell = (report: SyncReport): void => {
    current = report;
    for (const listener of listeners) listener(report);
  };
  const tabs: Tabs = new Tabs({
    ...options,
    room,
    channel: options.openChannel(`iltapaja ${room}`),
    lead() {
      linked = new LinkedRoom(options, (report) => {
        tell(report);
        tabs.tellReport(report);
      });
    },
    unseat() {
      linked?.stop();
      linked = undefined;
      tell({ ...current, leading: false });
    },
    hear: (report) => tell({ ...report, leading: false }),
  });
  const { ledger } = options;
  const stops = [
    ledger.subscribeStored(() => tabs.tellStored()),
    ledger.subscribe(() => {
      if (tabs.accompanied) void ledger.store(); // other tabs find it on the disk
    }),
  ];
  return {
    write: (changes) => tabs.write({ kind: "changes", changes: [...changes] }),
    writeText: (text, update) => tabs.write({ kind: "text", text, update: update as Uint8Array<ArrayBuffer> }),
    async receive(entries) {
      const receipt = await options.ledger.receive(entries);
      await options.ledger.store();
      await receipt.stored;
      if (receipt.accepted.length > 0) tabs.tellCarried();
      return receipt;
    },
    use(transport) {
      linked?.use(transport);
      return linked !== undefined;
    },
    report: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const stop of stops) stop();
      linked?.stop();
      tabs.close();
      await ledger.store();
    },
  };
}
