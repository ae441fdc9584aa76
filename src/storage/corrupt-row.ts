/** A row that could not be read and was left out. Its content is not told: it may be somebody's words. */
export interface CorruptRow {
  readonly table: "entries" | "snapshots" | "workshops" | "keys" | "drafts" | "settings";
  /** The row's key as far as it can be told. */
  readonly key: string;
}

/** Told of each row that was left out when reading. */
export type OnCorrupt = (row: CorruptRow) => void;
