import { expect, test } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import { Device } from "../../../src/sync/device.ts";

test("a device is believed when it says that it holds less than before: its disk has refused some of it", () => {
  const [device, author] = [new Device("device", 0), "author" as AuthorId];
  const row = (stored: number) => ({ author, stored, head: new Uint8Array(8), forkedAt: undefined });
  device.noteHeld(author, 5);
  device.noteDigest({ kind: "digest", asks: false, range: "some", rows: [row(3)] });
  expect(device.held(author)).toBe(3);
  device.noteAll([row(6)]);
  expect(device.held(author)).toBe(6);
});
