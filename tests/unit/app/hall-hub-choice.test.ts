import { beforeEach, describe, expect, it } from "vitest";
import { hallHubChoice } from "../../../src/app/carry/hall-hub-choice.ts";
import type { KnownWorkshop } from "../../../src/storage/device-store.ts";
import { encodeHubOffer } from "../../../src/sync/hub-offer.ts";

const code = encodeHubOffer({
  addresses: ["192.168.1.20"],
  port: 8080,
  fingerprint: new Uint8Array(32).fill(7),
  secret: new Uint8Array(16).fill(9),
});
const workshop: KnownWorkshop = {
  room: "room",
  code: "K7QF9XMP2RTD",
  name: "Paja",
  role: "facilitator",
  lastOpenedAt: 1,
};

let saved: KnownWorkshop[];
let reopened: number;
beforeEach(() => {
  saved = [];
  reopened = 0;
});

function choice(known: KnownWorkshop, isFull = false) {
  const saveWorkshop = (next: KnownWorkshop): Promise<void> => {
    if (isFull) return Promise.reject(new Error("full"));
    saved.push(next);
    return Promise.resolve();
  };
  return hallHubChoice({ store: { saveWorkshop }, workshop: known, reopen: () => (reopened += 1) });
}

describe("the hall's hub, told by hand", () => {
  it.each([
    ["as the hub prints it", code],
    ["with what a terminal puts around it", `  ${code.slice(0, 40)}\n  ${code.slice(40)}  `],
    ["in small letters", code.toLowerCase()],
    ["in a join link", `https://iltapaja.example.org/#K7QF-9XMP-2RTD/${code}`],
    ["in a link of a page that joins", `https://iltapaja.example.org/#/join/K7QF-9XMP-2RTD/${code}`],
  ])("is taken %s", async (_how, text) => {
    expect(await choice(workshop).use(text)).toBe("used");
    expect(saved).toEqual([{ ...workshop, hallHub: code }]);
    expect(reopened).toBe(1);
  });

  it.each(["", "K7QF-9XMP-2RTD", code.slice(0, -1), `${code}0`, "https://iltapaja.example.org/#K7QF-9XMP-2RTD"])(
    "is not taken from %j",
    async (text) => {
      expect(await choice(workshop).use(text)).toBe("not-a-code");
      expect([saved, reopened]).toEqual([[], 0]);
    },
  );

  it("is forgotten again", async () => {
    const known = choice({ ...workshop, hallHub: code });
    expect(known.isKnown).toBe(true);
    expect(await known.forget()).toBe("used");
    expect(saved.map(({ hallHub }) => hallHub)).toEqual([undefined]);
    expect(reopened).toBe(1);
  });

  it("is not called used when the disk refuses", async () => {
    expect(await choice(workshop, true).use(code)).toBe("not-kept");
    expect(reopened).toBe(0);
  });
});
