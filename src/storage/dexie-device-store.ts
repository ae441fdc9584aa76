import { Dexie } from "dexie";
import * as v from "valibot";
import type { CorruptRow, OnCorrupt } from "./corrupt-row.ts";
import type { Database } from "./database.ts";
import { DraftRowSchema, KeysRowSchema, SettingRowSchema, WorkshopRowSchema } from "./device-rows.ts";
import type { DeviceStore, KnownWorkshop, RoomKeys } from "./device-store.ts";
import { ofRoom } from "./of-room.ts";
import { DraftWriter, type DraftChange } from "./draft-writer.ts";
import { ownBytes } from "./own-bytes.ts";
import type { KeysRow } from "./tables.ts";

/** The device's own things in IndexedDB, beside the entries. */
export class DexieDeviceStore implements DeviceStore {
  readonly #database: Database;
  readonly #onCorrupt: OnCorrupt;
  readonly #drafts: DraftWriter;

  constructor(database: Database, onCorrupt: OnCorrupt) {
    this.#database = database;
    this.#onCorrupt = onCorrupt;
    this.#drafts = new DraftWriter((changes) => this.#writeDrafts(changes));
  }

  async workshops(): Promise<readonly KnownWorkshop[]> {
    const rows = await this.#database.read(({ workshops }) => workshops.toArray());
    const known = rows.flatMap((row) => {
      const workshop = this.#parse(WorkshopRowSchema, row, { table: "workshops", key: roomOf(row) });
      return workshop ? [workshop] : [];
    });
    return known.sort((a, b) => b.lastOpenedAt - a.lastOpenedAt);
  }

  async saveWorkshop(workshop: KnownWorkshop): Promise<void> {
    await this.#database.write(({ workshops }) => workshops.put(workshop));
  }

  async loadKeys(room: string): Promise<RoomKeys | undefined> {
    const row = await this.#database.read(({ keys }) => keys.get(room));
    return this.#parse(KeysRowSchema, row, { table: "keys", key: room });
  }

  async saveKeys(room: string, keys: RoomKeys): Promise<void> {
    await this.#database.write((tables) => tables.keys.put(keysRow(room, keys)));
  }

  async replacePerson(room: string, keys: RoomKeys): Promise<void> {
    const { replacePerson } = await import("./replace-person.ts"); // few phones are passed on
    await this.#drafts.settled(); // else a draft under way would come back
    await this.#database.write((tables) => replacePerson(tables, keysRow(room, keys)));
  }

  async loadDraft(room: string, field: string): Promise<string | undefined> {
    await this.#drafts.settled();
    const row = await this.#database.read(({ drafts }) => drafts.get([room, field]));
    return this.#parse(DraftRowSchema, row, { table: "drafts", key: `${room} ${field}` })?.text;
  }

  saveDraft(room: string, field: string, text: string): Promise<void> {
    return this.#drafts.save({ room, field, text });
  }

  clearDraft(room: string, field: string): Promise<void> {
    return this.#drafts.save({ room, field, text: undefined });
  }

  async loadSetting(name: string): Promise<string | undefined> {
    const row = await this.#database.read(({ settings }) => settings.get(name));
    return this.#parse(SettingRowSchema, row, { table: "settings", key: name })?.value;
  }

  async saveSetting(name: string, value: string): Promise<void> {
    await this.#database.write(({ settings }) => settings.put({ name, value }));
  }

  async forget(room: string): Promise<void> {
    await this.#drafts.settled(); // else a draft under way would come back
    await this.#database.write(({ dexie, entries, drafts, positions, snapshots, workshops, keys }) => {
      const byRoom = [positions, snapshots, workshops, keys];
      return dexie.transaction("rw", [entries, drafts, ...byRoom], () =>
        Promise.all([
          ofRoom(entries, room).delete(),
          drafts.where(":id").between([room], [room, Dexie.maxKey]).delete(),
          ...byRoom.map((table) => table.delete(room)),
        ]),
      );
    });
  }

  #writeDrafts(changes: readonly DraftChange[]): Promise<void> {
    return this.#database.write(({ dexie, drafts }) =>
      dexie.transaction("rw", drafts, async () => {
        for (const { room, field, text } of changes) {
          if (text === undefined) await drafts.delete([room, field]);
          else await drafts.put({ room, field, text });
        }
      }),
    );
  }

  /** The row in its type; undefined, and reported, when it has another form. */
  #parse<T>(schema: v.GenericSchema<unknown, T>, row: unknown, place: CorruptRow): T | undefined {
    if (row === undefined) return undefined;
    const parsed = v.safeParse(schema, row);
    if (parsed.success) return parsed.output;
    this.#onCorrupt(place);
    return undefined;
  }
}

function keysRow(room: string, { keys: { publicKey, privateKey }, salt, door, secrets }: RoomKeys): KeysRow {
  return { room, keys: { publicKey, privateKey }, salt: salt && ownBytes(salt), door, secrets };
}

function roomOf(row: unknown): string {
  return typeof row === "object" && row !== null && "room" in row ? String(row.room) : "";
}
