import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { parseJoinCode, type JoinCode } from "../domain/join-code.ts";
import { isRunning } from "../domain/room.ts";
import type { Workshop } from "../domain/workshop.ts";
import { bytesToText } from "../journal/bytes.ts";
import { roomSecrets } from "../journal/join-code.ts";
import { shortId } from "../platform/ids.ts";
import { generateDoor, generateKeys, subtleOf } from "../platform/web-crypto.ts";
import type { KnownWorkshop, RoomKeys } from "../storage/device-store.ts";
import type { ImportedArchive, ImportProblem } from "./archives.ts";
import { openDevice, type Device } from "./device.ts";
import { eveningRunning } from "./evening-running.ts";
import { loadIntroduction, saveIntroduction, type Introduction } from "../storage/introduction.ts";
import { forgetOver } from "./forget-over.ts";
import { openRoom, type OpenRoom } from "./open-room.ts";

type NewWorkshop = Pick<KnownWorkshop, "room" | "name" | "role" | "rehearsal" | "hallHub">;

/** The workshops of this device: made, joined, opened and forgotten here. One is open at a time. */
export class Workshops {
  readonly device: Device;
  readonly #known = signal<readonly KnownWorkshop[]>([]);
  readonly #report: (error: unknown) => void;
  #opened:
    | { readonly room: string; readonly open: Promise<OpenRoom | undefined>; readonly stop: () => void }
    | undefined;

  private constructor(device: Device, report: (error: unknown) => void) {
    this.device = device;
    this.#report = report;
  }

  /** Opens this device's storage and reads which workshops it has. */
  static async open(report: (error: unknown) => void): Promise<Workshops> {
    const workshops = new Workshops(await openDevice(await subtleOf(window.crypto)), report);
    // What cannot be deleted now is deleted at the next start; nobody waits in front of a blank page for it.
    await forgetOver(workshops.device.store, Date.now()).catch(report);
    await workshops.#refresh();
    return workshops;
  }

  get known(): ReadonlySignal<readonly KnownWorkshop[]> {
    return this.#known;
  }

  /** Makes a room that this device leads, and writes its first facts. Gives the room's name. */
  async create(first: Workshop, rehearsal = false): Promise<string> {
    const { code, keys } = await (await import("./make-room.ts")).makeRoom(this.device);
    const room = await this.#roomOf(code);
    await this.#remember({ room, name: first.name, role: "facilitator", rehearsal }, code, keys);
    const open = await this.open(room);
    await open?.write([{ root: "workshop", key: "info", value: first }]);
    return room;
  }

  /**
   * The room that a code opens; a room that is new here gets keys of its own. What the link says of a hub in the hall is
   * kept with it, so that it is dialled again after a reload. Gives the room's name.
   */
  async join(code: JoinCode, linkedHub?: string): Promise<string> {
    const room = await this.#roomOf(code);
    const hallHub = linkedHub && (await readable(linkedHub));
    const known = this.#find(room);
    if (known && hallHub && hallHub !== known.hallHub) await this.#save({ ...known, hallHub });
    if (known) return room;
    const keys = await generateKeys(this.device.subtle, false);
    const joined = { room, name: "", role: "participant", rehearsal: false } as const;
    const door = await generateDoor(this.device.subtle);
    await this.#remember(hallHub ? { ...joined, hallHub } : joined, code, { keys, door });
    return room;
  }

  /** Notes that this device leads a room from now on. */
  async lead(room: string): Promise<void> {
    const known = this.#find(room);
    if (known) await this.#save({ ...known, role: "facilitator" });
  }

  /** What this device's person said of herself when she joined last. */
  introduction(): Promise<Introduction | undefined> {
    return loadIntroduction(this.device.store);
  }

  /** Keeps what she said for the next time. */
  keepIntroduction(introduction: Introduction): Promise<void> {
    return saveIntroduction(this.device.store, introduction);
  }

  /** Takes a file in as an archive. */
  async import(text: string): Promise<ImportedArchive | { readonly problem: ImportProblem }> {
    const { importArchive } = await import("./archives.ts");
    const imported = await importArchive(this.device, text, `archive-${shortId(window.crypto)}`);
    if ("problem" in imported) return imported;
    const { storedAs, name, code } = imported;
    await this.#remember({ room: storedAs, name, role: "archive", rehearsal: false }, code, undefined);
    return imported;
  }

  /** The room, opened at the first call and kept open; undefined when this device does not know it. */
  async open(room: string): Promise<OpenRoom | undefined> {
    if (this.#opened?.room !== room) {
      await this.close();
      const open = this.#openRoom(room);
      this.#opened = { room, open, stop: this.#watchFacts(room, open) };
    }
    return this.#opened?.open;
  }

  /** Closes the room that is open, if one is. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    eveningRunning.value = false;
    opened?.stop();
    const open = await opened?.open.catch(() => undefined);
    await open?.session.close();
  }

  /** Deletes everything of a room from this device. */
  async forget(room: string): Promise<void> {
    if (this.#opened?.room === room) await this.close();
    await this.device.store.forget(room);
    await this.#refresh();
  }

  async #openRoom(room: string): Promise<OpenRoom | undefined> {
    const known = this.#find(room);
    const code = known && parseJoinCode(known.code);
    if (!known || typeof code !== "string") return undefined;
    await this.#save({ ...known, lastOpenedAt: Date.now() });
    if (known.role === "archive") return (await import("./open-archive.ts")).openArchive(this.device, code, room);
    const keys = await this.device.store.loadKeys(room);
    const remember = (): Promise<void> => this.device.store.saveWorkshop(this.#find(room) ?? known);
    const { hallHub } = known;
    return keys && openRoom(this.device, { code, keys, hallHub, report: this.#report, remember });
  }

  /** Keeps what the list says the same as what the room says. */
  #watchFacts(room: string, open: Promise<OpenRoom | undefined>): () => void {
    let stop: (() => void) | undefined;
    const watch = async (): Promise<void> => {
      const opened = await open;
      if (!opened) return;
      stop = effect(() => {
        const { workshop } = opened.session.state.value;
        eveningRunning.value = isRunning(opened.session.state.value);
        if (workshop) void this.#keepFacts(room, workshop).catch(this.#report);
      });
    };
    watch().catch(this.#report);
    return () => stop?.();
  }

  async #keepFacts(room: string, { name, date, keepDays }: Workshop): Promise<void> {
    const known = this.#find(room);
    if (!known || (known.name === name && known.date === date && known.keepDays === keepDays)) return;
    await this.#save({ ...known, name, date, keepDays });
  }

  async #remember(workshop: NewWorkshop, code: JoinCode, keys: RoomKeys | undefined): Promise<void> {
    // Keys first: a workshop in the list without its keys could not be opened.
    if (keys) await this.device.store.saveKeys(workshop.room, keys);
    await this.#save({ ...workshop, code, lastOpenedAt: Date.now() });
  }

  async #save(workshop: KnownWorkshop): Promise<void> {
    await this.device.store.saveWorkshop(workshop);
    await this.#refresh();
  }

  #find(room: string): KnownWorkshop | undefined {
    return this.#known.peek().find((workshop) => workshop.room === room);
  }

  async #roomOf(code: JoinCode): Promise<string> {
    return bytesToText((await roomSecrets(this.device.crypto, code)).roomId);
  }

  async #refresh(): Promise<void> {
    this.#known.value = await this.device.store.workshops();
  }
}

/** The offer of a hub, if the text is one; what reads it is fetched only for links that carry one. */
async function readable(text: string): Promise<string | undefined> {
  const { parseHubOffer } = await import("../sync/hub-offer.ts");
  return parseHubOffer(text) && text;
}
