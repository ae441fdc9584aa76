import { Dexie } from "dexie";
import { introductionSetting } from "./introduction.ts";
import type { KeysRow, Tables } from "./tables.ts";

/** Puts the next person's key in the place of the former's, and deletes her drafts and introduction. */
export function replacePerson({ dexie, keys, drafts, settings }: Tables, row: KeysRow): PromiseLike<unknown> {
  return dexie.transaction("rw", [keys, drafts, settings], () =>
    Promise.all([
      keys.put(row),
      drafts.where(":id").between([row.room], [row.room, Dexie.maxKey]).delete(),
      settings.delete(introductionSetting),
    ]),
  );
}
