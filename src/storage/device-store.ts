/** A workshop that this device has opened before. */
export interface KnownWorkshop {
  readonly room: string;
  /** The join code, with or without dashes, as the caller keeps it. */
  readonly code: string;
  readonly name: string;
  /** Day as YYYY-MM-DD, or "". */
  readonly date?: string | undefined;
  /** How many days after that the device may keep it; 0 or nothing sets no end. */
  readonly keepDays?: number | undefined;
  readonly role: "facilitator" | "participant" | "archive";
  /** Epoch milliseconds. */
  readonly lastOpenedAt: number;
  readonly rehearsal?: boolean | undefined;
  /** How to dial the hub in the hall, as the join link said it last. */
  readonly hallHub?: string | undefined;
}

/** This device's keys in one room: what it signs with, the salt only where it made the room. */
export interface RoomKeys {
  readonly keys: CryptoKeyPair;
  readonly salt?: Uint8Array | undefined;
  /** The key for which others wrap the room's secrets. */
  readonly door?: CryptoKeyPair | undefined;
  /** Secrets by which the room's key was changed, as text: the room's own, whoever sits at this device. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
}

/** What a person has typed and not sent. */
export interface Draft {
  readonly room: string;
  readonly field: string;
  readonly text: string;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
}

/**
 * What this device keeps for itself and never sends. Every promise rejects with a StorageFailure. What cannot be read
 * any more counts as absent.
 */
export interface DeviceStore {
  /** All workshops, the one opened last first. */
  workshops(): Promise<readonly KnownWorkshop[]>;
  /** Adds the workshop, or replaces what is known of its room. */
  saveWorkshop(workshop: KnownWorkshop): Promise<void>;
  loadKeys(room: string): Promise<RoomKeys | undefined>;
  saveKeys(room: string, keys: RoomKeys): Promise<void>;
  /** The text saved last, also when its saving is still under way. */
  loadDraft(room: string, field: string): Promise<string | undefined>;
  /** Resolves once this text, or a later one of the same field, is stored. Made for calling at every keystroke. */
  saveDraft(room: string, field: string, text: string): Promise<void>;
  clearDraft(room: string, field: string): Promise<void>;
  loadSetting(name: string): Promise<string | undefined>;
  saveSetting(name: string, value: string): Promise<void>;
  /**
   * Deletes what the room's person has on this device beside the entries, her key, her drafts and her introduction, and
   * keeps the given keys for the next person; all or nothing.
   */
  replacePerson(room: string, keys: RoomKeys): Promise<void>;
  /** Deletes everything of the room from this device, its entries included, all or nothing. */
  forget(room: string): Promise<void>;
}
