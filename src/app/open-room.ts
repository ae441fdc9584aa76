import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { doorKey } from "../domain/epochs.ts";
import type { AuthorId } from "../domain/ids.ts";
import type { JoinCode } from "../domain/join-code.ts";
import { bytesToText } from "../journal/bytes.ts";
import { roomSecrets } from "../journal/join-code.ts";
import type { Ledger } from "../journal/ledger.ts";
import type { Receipt } from "../journal/receipt.ts";
import type { Change } from "../journal/records.ts";
import { createSession } from "../live/create-session.ts";
import type { Health, Session, StorageState, SyncState } from "../live/session.ts";
import { browserSyncPorts } from "../platform/browser-sync-ports.ts";
import { persistOnce } from "../platform/persistence.ts";
import { createWebSealer } from "../platform/web-sealer.ts";
import type { RoomKeys } from "../storage/device-store.ts";
import { hubAddress } from "../sync/hub-address.ts";
import { openRoomSync, type RoomSync, type SyncReport } from "../sync/room-sync.ts";
import type { Transport } from "../sync/transport.ts";
import { custodyIn } from "../sync/sync-report.ts";
import type { Device } from "./device.ts";
import { joinAddress, joinLink } from "./join-address.ts";
import { openLedger } from "./open-ledger.ts";
import type { RoomBasis } from "./epochs.ts";
import { restoreAfterLoss } from "./restore-after-loss.ts";
import { fetchLeading, sessionBasics, tickingClock } from "./session-basics.ts";
import { keepSnapshots } from "./snapshots.ts";

/** A room that is open on this device. */
export interface OpenRoom {
  readonly session: Session;
  readonly ledger: Ledger;
  /** 16 bytes; an archive is stored under another name, but its entries are signed for this room. */
  readonly roomId: Uint8Array;
  readonly contentKey: Uint8Array;
  /** With what its keys are worked out once they were changed; an archive needs none. */
  readonly basis?: RoomBasis;
  write(changes: readonly Change[]): Promise<void>;
  /** Takes in entries that came by hand. */
  receive(entries: readonly Uint8Array[]): Promise<Receipt>;
  /** Takes a transport into use; false while another tab holds this device's links. */
  use(transport: Transport): boolean;
}

export interface RoomAccess {
  readonly code: JoinCode;
  readonly keys: RoomKeys;
  /** How to dial the hub in the hall, if a link said so. */
  readonly hallHub: string | undefined;
  readonly report: (error: unknown) => void;
  /** Puts the room into this device's list, where it has gone missing from it. */
  readonly remember: () => Promise<void>;
}

/** Opens a room on this device: its journals from the disk, then its links. */
export async function openRoom(device: Device, access: RoomAccess): Promise<OpenRoom> {
  const { code, keys, hallHub, report } = access;
  const leading = keys.salt && fetchLeading(); // who made the room leads from the first moment
  const secrets = await roomSecrets(device.crypto, code);
  const { roomId } = secrets;
  const ledger = await openLedger(device, { code, roomId, keys });
  const ports = browserSyncPorts(window);
  const door = keys.door && bytesToText(new Uint8Array(await device.subtle.exportKey("raw", keys.door.publicKey)));
  const basis: RoomBasis = { device, ledger, secrets, keys, report, write: (changes) => sync.write(changes) };
  const sync = openRoomSync({
    ...ports,
    ledger,
    secrets,
    crypto: device.crypto,
    sealer: await createWebSealer(window.crypto, secrets),
    openKeyRing: async (links) => (await fetchEpochs(report)).openRing(basis, ports, links),
    hub: hubAddress(location),
    hallHub,
    // y-webrtc needs WebCrypto itself; without https the hub, from which the page came, carries everything.
    webrtc: window.isSecureContext,
    leads: () => ledger.me !== undefined && ledger.me === ledger.facilitator,
    report,
  });
  const { state, health, syncReport, stop } = watchSync(sync, ledger);
  const stopSnapshots = keepSnapshots(ledger, window, () => syncReport.peek().leading, report);
  const askToKeep = persistOnce(navigator.storage);
  const write = async (changes: readonly Change[]): Promise<void> => {
    // With its first entry a device says for which key the room's secrets can be wrapped, should there be any.
    const isFirst = ledger.me !== undefined && !ledger.journal(ledger.me);
    const announced = isFirst && door ? [{ root: "doors", key: doorKey, value: { key: door } } as const] : [];
    await sync.write([...changes, ...announced]);
    if (changes.some(({ root }) => root === "notes")) askToKeep();
  };
  const storage = signal<StorageState>({ kind: "saved" });
  const stopWatching = restoreAfterLoss(device, { ...access, ledger, storage });
  const session = createSession({
    ...sessionBasics(device, ledger, code, await leading),
    tickets: async (context) =>
      (await import("./tickets/ticket-maker.ts")).openTickets(context, { device, code, roomId }),
    storage,
    joinLink: joinLink({ hallHub, ...(await joinAddress(location, fetch.bind(window))) }, code),
    write,
    writeText: (text, update) => sync.writeText(text, update),
    makeEpoch: async (epoch, receivers) => (await import("./epochs.ts")).newEpoch(basis, epoch, receivers),
    sync: state,
    health,
    custody: (seq) => custodyIn(syncReport.peek(), seq),
    now: tickingClock(() => Date.now() + syncReport.peek().clockOffsetMs),
    async close() {
      stop();
      stopWatching();
      await stopSnapshots();
      await sync.close();
    },
  });
  return { session, ledger, ...secrets, basis, write, receive: sync.receive, use: sync.use };
}

const againMs = 3000;

/** Fetches what only rooms need whose key was changed, again and again: until it is here nothing may be sent. */
async function fetchEpochs(report: (error: unknown) => void): Promise<typeof import("./epochs.ts")> {
  for (;;) {
    try {
      return await import("./epochs.ts");
    } catch (error) {
      report(error);
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

interface WatchedSync {
  readonly state: ReadonlySignal<SyncState>;
  readonly health: ReadonlySignal<Health>;
  readonly syncReport: ReadonlySignal<SyncReport>;
  readonly stop: () => void;
}

function watchSync(sync: RoomSync, ledger: Ledger): WatchedSync {
  const syncReport = signal(sync.report());
  const second = tickingClock(() => Date.now());
  const stop = sync.subscribe(() => {
    syncReport.value = sync.report();
  });
  const secondsSince = (at: number): number => Math.max(0, Math.round((second.value - at) / 1000));
  const state = computed<SyncState>(() => {
    const { kind, devices, direct, relayed, isolated = false, hub, heardAt } = syncReport.value;
    const heardSecondsAgo = heardAt === undefined ? undefined : secondsSince(heardAt);
    return {
      kind,
      devices,
      direct,
      relayed,
      isolated,
      hub,
      heardSecondsAgo,
      awaitingRoom: ledger.facilitator === undefined,
    };
  });
  const health = computed<Health>(() => ({
    // Authors in a report are those of journals, told by this device's own leading tab.
    heard: syncReport.value.people.map(({ author, heardAt }) => ({
      author: author as AuthorId | undefined,
      secondsAgo: secondsSince(heardAt),
    })),
    reached: custodyIn(syncReport.value, ((ledger.me && ledger.journal(ledger.me)?.stored) ?? 0) - 1).others,
  }));
  return { state, health, syncReport, stop };
}
