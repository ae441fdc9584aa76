import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildPages } from "../bench/sync/build-pages.ts";
import { goodNetwork, networksMissing, startLan, type Lan } from "./lan.ts";
import {
  allIsolated,
  allLinked,
  allWrite,
  enter,
  equalRooms,
  handOver,
  kill,
  openPhone,
  startHubAt,
  statesOf,
  type Phone,
} from "./phones.ts";

/**
 * Real Chromium pages on networks of their own, made as bad as those of halls. `npm run test:network` plays all of it;
 * without NETWORK=full, as in CI, the cuts are shorter.
 */
const isShort = process.env["NETWORK"] !== "full";
const cutMs = isShort ? 8000 : 60_000;
const names = ["fia", "ann", "ben", "cay"];
const hub = "hub";
/** Within this all rooms are equal after the network is whole again, ms. */
const healingMs = 10_000;

test.runIf(process.env["CI"])("this machine can make networks of its own", () => {
  expect(networksMissing).toBeUndefined();
});

describe.skipIf(networksMissing)("a room", { timeout: 240_000 }, () => {
  let folder: string;
  let root: string;
  let lan: Lan;
  let hubProcess: ChildProcess;
  const phones: Phone[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "network-"));
    root = join(folder, "iltapaja");
    await buildPages(folder);
    lan = await startLan([hub, ...names]);
    await lan.set(goodNetwork);
    hubProcess = await startHubAt(lan, hub, root);
    for (const name of names) phones.push(await openPhone(lan, name, { hub, folder }));
    let room = "";
    for (const phone of phones) room = await enter(phone, lan, hub, room);
    await allWrite(phones, "alussa");
    say("joined", await equalRooms(phones));
    console.log(`all linked directly after ${Math.round(await allLinked(phones))} ms more`);
  }, 240_000);

  afterEach(async () => {
    await lan.block(() => false);
    await lan.set(goodNetwork);
  });

  afterAll(async () => {
    for (const { browser } of phones) await browser.close();
    await kill(hubProcess);
    await lan.close();
    await rm(folder, { recursive: true });
  }, 60_000);

  test("is the same for all after a burst at 150 ± 50 ms, 10 % loss and 1 Mbit/s", async () => {
    await lan.set({ delayMs: 150, jitterMs: 50, loss: 0.1, bitsPerSecond: 1_000_000 });
    for (let burst = 0; burst < 5; burst++) {
      await allWrite(phones, `huonossa verkossa ${burst}`);
      await sleep(1000);
    }
    expect(say("poor Wi-Fi", await equalRooms(phones))).toBeLessThan(3 * healingMs);
  });

  test(`is whole again after it was cut into two halves for ${cutMs / 1000} s`, async () => {
    const half = new Set(["fia", "ann", hub]);
    await lan.block((from, to) => half.has(from) !== half.has(to));
    await everyoneWritesFor(cutMs);
    await lan.block(() => false);
    expect(say("two halves", await equalRooms(phones))).toBeLessThan(healingMs);
  });

  test("does without a link that carries one way only", async () => {
    await lan.block((from, to) => from === "ann" && to === "ben");
    await everyoneWritesFor(cutMs / 2);
    say("one-way link, while it lasts", await equalRooms(phones));
    await allWrite(phones, "yhä yhteen suuntaan");
    await lan.block(() => false);
    expect(say("one-way link, healed", await equalRooms(phones))).toBeLessThan(healingMs);
  });

  test("goes on without its hub, and with it when it is back", async () => {
    await allLinked(phones);
    await kill(hubProcess);
    await everyoneWritesFor(cutMs / 4);
    say("hub killed", await equalRooms(phones));
    await allWrite(phones, "juuri ennen paluuta");
    hubProcess = await startHubAt(lan, hub, root);
    expect(say("hub back", await equalRooms(phones))).toBeLessThan(healingMs);
  });

  test("goes on where devices reach nobody but the hub", async () => {
    await lan.block((from, to) => from !== hub && to !== hub);
    await everyoneWritesFor(cutMs / 2);
    expect(say("only the hub", await equalRooms(phones))).toBeLessThan(healingMs);
    console.log(`all told that the network keeps them apart after ${Math.round(await allIsolated(phones))} ms more`);
  });

  test("goes on where two devices of four reach nobody but the hub", async () => {
    const apart = new Set(["ben", "cay"]);
    await lan.block((from, to) => from !== hub && to !== hub && (apart.has(from) || apart.has(to)));
    await everyoneWritesFor(cutMs / 2);
    expect(say("two of four reach only the hub", await equalRooms(phones))).toBeLessThan(healingMs);
  });

  test("goes on where devices reach each other and not the hub", async () => {
    await allLinked(phones);
    await lan.block((from, to) => from === hub || to === hub);
    await everyoneWritesFor(cutMs / 2);
    expect(say("only each other", await equalRooms(phones))).toBeLessThan(healingMs);
  });

  test("gets from device to device by files where nothing reaches anything", async () => {
    await lan.block(() => true);
    await everyoneWritesFor(cutMs / 4);
    expect(await statesOf(phones)).toBe(phones.length);
    const began = performance.now();
    const [fia, ...others] = phones;
    if (!fia) throw new Error("Nobody is here");
    for (const other of others) await handOver(other, fia);
    for (const other of others) await handOver(fia, other);
    await equalRooms(phones);
    expect(say("nothing but a file, six handed over", performance.now() - began)).toBeLessThan(healingMs);
  });

  async function everyoneWritesFor(ms: number): Promise<void> {
    const until = performance.now() + ms;
    for (let round = 0; performance.now() < until; round++) {
      await allWrite(phones, `kierros ${round}`);
      await sleep(3000);
    }
  }
});

function say(what: string, ms: number): number {
  console.log(`${what}: equal rooms after ${Math.round(ms)} ms`);
  return ms;
}
