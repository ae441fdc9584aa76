import { describe, expect, test } from "vitest";
import { generateDoor } from "../../src/platform/web-crypto.ts";
import type { DeviceStore, KnownWorkshop } from "../../src/storage/device-store.ts";
import { loadIntroduction, saveIntroduction } from "../../src/storage/introduction.ts";

/** What every DeviceStore promises. `create` gives an empty one. */
export function deviceStoreContract(name: string, create: () => Promise<DeviceStore>): void {
  describe(`${name} as a DeviceStore`, () => {
    describe("workshops", () => {
      test("gives the workshop opened last first", async () => {
        const store = await create();
        expect(await store.workshops()).toEqual([]);
        const [older, newest, oldest] = [aWorkshop("a", 20), aWorkshop("b", 30), aWorkshop("c", 10)];
        for (const workshop of [older, newest, oldest]) await store.saveWorkshop(workshop);
        expect(await store.workshops()).toEqual([newest, older, oldest]);
      });

      test("replaces what is known of a room", async () => {
        const store = await create();
        await store.saveWorkshop(aWorkshop("a", 1));
        const renamed = { ...aWorkshop("a", 2), name: "Village evening 2", role: "archive", rehearsal: true } as const;
        await store.saveWorkshop(renamed);
        expect(await store.workshops()).toEqual([renamed]);
      });
    });

    describe("keys", () => {
      test("gives back keys that still sign and cannot be taken out", async () => {
        const store = await create();
        const keys = await newKeys();
        const salt = Uint8Array.of(1, 2, 3);
        const door = await generateDoor(crypto.subtle);
        await store.saveKeys("room", { keys, salt, door, secrets: { "author:k1": "AAAA" } });
        const loaded = await store.loadKeys("room");
        expect(loaded?.secrets).toEqual({ "author:k1": "AAAA" });
        expect(loaded?.door?.privateKey).toMatchObject({ type: "private", extractable: false });
        expect(loaded?.salt).toEqual(salt);
        expect(loaded?.keys.privateKey.extractable).toBe(false);
        expect(loaded && (await signsFor(loaded.keys, keys))).toBe(true);
      });

      test("keeps a room's keys without a salt, and none of another room", async () => {
        const store = await create();
        await store.saveKeys("room", { keys: await newKeys() });
        expect((await store.loadKeys("room"))?.salt).toBeUndefined();
        expect(await store.loadKeys("room2")).toBeUndefined();
      });
    });

    describe("a device that goes to the next person", () => {
      test("has her key in the place of the former's, and none of the former's drafts and introduction", async () => {
        const store = await create();
        const [former, next] = [await newKeys(), await newKeys()];
        await store.saveWorkshop(aWorkshop("room", 1));
        await store.saveKeys("room", { keys: former, salt: Uint8Array.of(1) });
        await saveIntroduction(store, { name: "Anna", municipality: "Teuva", background: "" });
        await store.saveDraft("room2", "note", "kept");
        const draft = store.saveDraft("room", "note", "half a thought");
        await store.replacePerson("room", { keys: next });
        await draft;
        expect(await store.loadDraft("room", "note")).toBeUndefined();
        expect(await store.loadDraft("room2", "note")).toBe("kept");
        expect(await loadIntroduction(store)).toBeUndefined();
        const loaded = await store.loadKeys("room");
        expect(loaded?.salt).toBeUndefined();
        expect(loaded && (await signsFor(loaded.keys, next))).toBe(true);
        expect(loaded && (await signsFor(loaded.keys, former))).toBe(false);
        expect(await store.workshops()).toEqual([aWorkshop("room", 1)]);
      });
    });

    describe("drafts", () => {
      test("gives back what was typed last, without waiting for the saving", async () => {
        const store = await create();
        const saves = ["S", "Sa", "Sau", "Saun", "Sauna"].map((text) => store.saveDraft("room", "note", text));
        expect(await store.loadDraft("room", "note")).toBe("Sauna");
        await Promise.all(saves);
        expect(await store.loadDraft("room", "note")).toBe("Sauna");
      });

      test("keeps fields and rooms apart", async () => {
        const store = await create();
        await store.saveDraft("room", "note", "one");
        await store.saveDraft("room", "plan", "two");
        await store.saveDraft("room2", "note", "three");
        expect(await store.loadDraft("room", "note")).toBe("one");
        expect(await store.loadDraft("room", "plan")).toBe("two");
        expect(await store.loadDraft("room2", "note")).toBe("three");
        expect(await store.loadDraft("room2", "plan")).toBeUndefined();
      });

      test("clears a draft even while its saving is under way", async () => {
        const store = await create();
        const saving = store.saveDraft("room", "note", "sent already");
        await store.clearDraft("room", "note");
        await saving;
        expect(await store.loadDraft("room", "note")).toBeUndefined();
      });

      test("keeps an empty text as a text", async () => {
        const store = await create();
        await store.saveDraft("room", "note", "");
        expect(await store.loadDraft("room", "note")).toBe("");
      });
    });

    describe("settings", () => {
      test("gives back the value saved last", async () => {
        const store = await create();
        expect(await store.loadSetting("language")).toBeUndefined();
        await store.saveSetting("language", "fi");
        await store.saveSetting("language", "sv");
        await store.saveSetting("theme", "dark");
        expect(await store.loadSetting("language")).toBe("sv");
        expect(await store.loadSetting("theme")).toBe("dark");
      });
    });

    describe("forget", () => {
      test("forgets all of one room, nothing of another, and no settings", async () => {
        const store = await create();
        for (const room of ["room", "room2"]) {
          await store.saveWorkshop(aWorkshop(room, 1));
          await store.saveKeys(room, { keys: await newKeys() });
          await store.saveDraft(room, "note", "text");
        }
        await store.saveSetting("language", "fi");
        const late = store.saveDraft("room", "plan", "typed just before");
        await store.forget("room");
        await late;
        expect((await store.workshops()).map(({ room }) => room)).toEqual(["room2"]);
        expect(await store.loadKeys("room")).toBeUndefined();
        expect(await store.loadDraft("room", "note")).toBeUndefined();
        expect(await store.loadDraft("room", "plan")).toBeUndefined();
        expect(await store.loadKeys("room2")).toBeDefined();
        expect(await store.loadDraft("room2", "note")).toBe("text");
        expect(await store.loadSetting("language")).toBe("fi");
      });
    });
  });
}

function aWorkshop(room: string, lastOpenedAt: number): KnownWorkshop {
  return { room, code: "K7QF-9XMP-2RTD", name: "Village evening", role: "facilitator", lastOpenedAt };
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
}

async function signsFor(loaded: CryptoKeyPair, original: CryptoKeyPair): Promise<boolean> {
  const signing = { name: "ECDSA", hash: "SHA-256" };
  const words = new TextEncoder().encode("said");
  const signature = await crypto.subtle.sign(signing, loaded.privateKey, words);
  return crypto.subtle.verify(signing, original.publicKey, signature, words);
}
