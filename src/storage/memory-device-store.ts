import type { EntryStore } from "../journal/entry-store.ts";
import type { DeviceStore, KnownWorkshop, RoomKeys } from "./device-store.ts";
import { introductionSetting } from "./introduction.ts";

/** The device's own things in memory, gone with the page. `forget` reaches the entries of the given store too. */
export class MemoryDeviceStore implements DeviceStore {
  readonly #entries: EntryStore;
  readonly #workshops = new Map<string, KnownWorkshop>();
  readonly #keys = new Map<string, RoomKeys>();
  readonly #drafts = new Map<string, Map<string, string>>();
  readonly #settings = new Map<string, string>();

  constructor(entries: EntryStore) {
    this.#entries = entries;
  }

  async workshops(): Promise<readonly KnownWorkshop[]> {
    return [...this.#workshops.values()].sort((a, b) => b.lastOpenedAt - a.lastOpenedAt);
  }

  async saveWorkshop(workshop: KnownWorkshop): Promise<void> {
    this.#workshops.set(workshop.room, { ...workshop });
  }

  async loadKeys(room: string): Promise<RoomKeys | undefined> {
    return this.#keys.get(room);
  }

  async saveKeys(room: string, { salt, ...keys }: RoomKeys): Promise<void> {
    this.#keys.set(room, { ...keys, salt: salt?.slice() });
  }

  async replacePerson(room: string, keys: RoomKeys): Promise<void> {
    await this.saveKeys(room, keys);
    this.#drafts.delete(room);
    this.#settings.delete(introductionSetting);
  }

  async loadDraft(room: string, field: string): Promise<string | undefined> {
    return this.#drafts.get(room)?.get(field);
  }

  async saveDraft(room: string, field: string, text: string): Promise<void> {
    const drafts = this.#drafts.get(room) ?? new Map<string, string>();
    this.#drafts.set(room, drafts.set(field, text));
  }

  async clearDraft(room: string, field: string): Promise<void> {
    this.#drafts.get(room)?.delete(field);
  }

  async loadSetting(name: string): Promise<string | undefined> {
    return this.#settings.get(name);
  }

  async saveSetting(name: string, value: string): Promise<void> {
    this.#settings.set(name, value);
  }

  async forget(room: string): Promise<void> {
    await this.#entries.forget(room);
    this.#workshops.delete(room);
    this.#keys.delete(room);
    this.#drafts.delete(room);
  }
}
