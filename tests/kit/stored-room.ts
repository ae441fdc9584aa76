import type { Page } from "playwright-core";
import type { Ledger } from "../../src/journal/ledger.ts";
import type { EntryStore } from "../../src/journal/entry-store.ts";

/** A room as it stands on a device's disk, in a form that can be sent to a page. */
export interface StoredRoom {
  readonly room: string;
  readonly code: string;
  readonly role: "facilitator" | "participant";
  readonly privateKey: JsonWebKey;
  readonly salt: string | undefined;
  readonly rows: readonly {
    readonly author: string;
    readonly seq: number;
    readonly hash: string;
    readonly bytes: string;
  }[];
}

/** What a ledger's store holds of its room. */
export async function storedRoom(
  ledger: Ledger,
  store: EntryStore,
  about: Pick<StoredRoom, "code" | "role" | "privateKey"> & { readonly salt?: Uint8Array | undefined },
): Promise<StoredRoom> {
  const { entries } = await store.since(ledger.room, 0);
  return {
    ...about,
    salt: about.salt && Buffer.from(about.salt).toString("base64"),
    room: ledger.room,
    rows: entries.map(({ author, seq, hash, bytes }) => ({
      author,
      seq,
      hash,
      bytes: Buffer.from(bytes).toString("base64"),
    })),
  };
}

/** Puts a room onto a device's disk, as if it had been there before. The page must not have a room open. */
export async function putRoom(page: Page, url: string, stored: StoredRoom): Promise<void> {
  await page.goto(url); // the app makes its database
  await page.locator("main").first().waitFor();
  await page.goto(`${url}/robots.txt`);
  await page.evaluate(writeRows, stored);
}

/** Runs in the page, so it can use nothing from outside its braces. */
async function writeRows({ room, code, role, privateKey, salt, rows }: StoredRoom): Promise<void> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const { d: _private, key_ops: _uses, ...open } = privateKey;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const keys = {
    privateKey: await crypto.subtle.importKey("jwk", privateKey, algorithm, true, ["sign"]),
    publicKey: await crypto.subtle.importKey("jwk", open, algorithm, true, ["verify"]),
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("iltapaja");
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error));
  });
  await new Promise((resolve, reject) => {
    const work = database.transaction(["entries", "positions", "workshops", "keys"], "readwrite");
    for (const [index, row] of rows.entries()) {
      work.objectStore("entries").put({ ...row, room, bytes: bytesOf(row.bytes), position: index + 1 });
    }
    work.objectStore("positions").put({ room, last: rows.length });
    work.objectStore("keys").put({ room, keys, salt: salt === undefined ? undefined : bytesOf(salt) });
    work.objectStore("workshops").put({ room, code, name: "", role, lastOpenedAt: 1 });
    work.addEventListener("complete", resolve);
    work.addEventListener("abort", () => reject(work.error));
  });
  database.close();
}
