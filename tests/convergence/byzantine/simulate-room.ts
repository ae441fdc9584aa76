import { randomFrom, type Random } from "../../kit/random.ts";
import { buildRoom, roomOf } from "../../kit/room-builder.ts";
import { act } from "../commands.ts";
import { remember } from "../history.ts";
import { attack } from "./attack.ts";
import type { Figures } from "./figures.ts";
import { Hostile } from "./hostile.ts";
import { checkClosed, checkRoom } from "./invariants.ts";
import { Network, type Mail } from "./network.ts";
import { deviceAt, everybody, ledgerAt, textOf, type Simulation } from "./simulation.ts";
import { lacking, settle } from "./tell.ts";

const names = ["facilitator", "anna", "ben", "cia", "dan", "eki", "fanny"];

/**
 * A room from a seed: honest devices write, meet, are cut off and start again, while hostile ones attack. Throws what is
 * wrong as soon as an invariant breaks; gives the room as it ended.
 */
export async function simulateRoom(
  seed: number,
  cryptography: "real" | "quick",
  figures: Figures,
): Promise<Simulation> {
  const simulation = await begin(randomFrom(seed), cryptography, figures);
  const { random } = simulation;
  for (let step = 40 + random.below(80); step > 0; step--) {
    await oneStep(simulation);
    if (random.chance(0.05)) checkClosed(simulation, random.pick(simulation.honest).ledger);
  }
  await settle(simulation);
  await checkRoom(simulation);
  figures.rooms++;
  figures.devices += simulation.honest.length + simulation.hostile.length;
  return simulation;
}

async function begin(random: Random, cryptography: "real" | "quick", figures: Figures): Promise<Simulation> {
  const room = await buildRoom(cryptography);
  const honest = await Promise.all(names.slice(0, 3 + random.below(5)).map((name) => room.device(name)));
  const hostile = await Promise.all(
    ["eve", "mallory"].slice(0, 1 + random.below(2)).map((name) => Hostile.create(name, room)),
  );
  const network = new Network(random, figures, honest.length + hostile.length);
  const simulation = {
    random,
    room,
    figures,
    honest,
    hostile,
    network,
    forged: new Set<string>(),
    written: new Set<string>(),
    honestNotes: new Map<string, string>(),
    closed: new Map<string, string>(),
  };
  const [facilitator, second] = honest;
  if (!facilitator || !second) throw new Error("a room needs two honest devices");
  const helper = random.chance(0.15) ? hostile[0]?.self.author : second.author;
  await write(simulation, 0, () =>
    facilitator.ledger.write([
      { root: "workshop", key: "info", value: { name: "Ilta" } },
      { root: "votes", key: "v0", value: { board: "ideas", dots: 3, mostPerNote: 2, piles: true } },
      { root: "grants", key: helper ?? "", value: { role: "co-facilitator" } },
    ]),
  );
  return simulation;
}

async function oneStep(simulation: Simulation): Promise<void> {
  const { random, network, honest, figures } = simulation;
  for (let arrivals = random.below(5); arrivals > 0; arrivals--) await arrive(simulation);
  const what = random.below(100);
  if (what < 45) return honestAct(simulation, random.chance(0.25) ? 0 : random.below(honest.length));
  if (what < 60) return gossip(simulation, random.below(honest.length + simulation.hostile.length));
  if (what < 92) return attack(simulation);
  if (what < 95) return network.isSplit ? network.heal() : network.split();
  if (what < 97) return kick(simulation);
  figures.restarts++;
  return restart(simulation, random.below(honest.length));
}

/** Writes on an honest device, keeps account of it, and tells some others at once. */
async function write(simulation: Simulation, at: number, writing: () => Promise<unknown>): Promise<void> {
  const { honest, random, network, written, figures } = simulation;
  const device = deviceAt(honest, at);
  const before = device.ledger.journal(device.author)?.stored ?? 0;
  await writing();
  const own = await device.ledger.entriesOf(device.author, before, 100);
  for (const bytes of own) written.add(textOf(bytes));
  figures.honestEntries += own.length;
  for (const to of everybody(simulation)) if (random.chance(0.6)) network.send({ from: at, to, entries: own });
}

async function honestAct(simulation: Simulation, at: number): Promise<void> {
  const { honest, hostile, random, honestNotes, closed, figures, network } = simulation;
  const device = deviceAt(honest, at);
  const strangers = hostile.map(({ name, view, self }) => ({ ...device, name, ledger: view, author: self.author }));
  await write(simulation, at, async () => {
    const changes = await act({ random, device, devices: [...honest, ...strangers] });
    remember(device, changes, honestNotes);
    for (const { root, key, value } of changes) {
      if (root !== "closings" || value === undefined) continue;
      figures.closings++;
      if (network.isSplit) figures.closingsInPartition++;
      const tally = roomOf(device.ledger).votes.find(({ id }) => id === key)?.tally;
      if (at === 0 && !closed.has(key)) closed.set(key, JSON.stringify(tally));
    }
  });
}

/** Something that was under way comes in; what it lacks is asked for, and hostile devices need not answer. */
async function arrive(simulation: Simulation): Promise<void> {
  const { network, honest, random } = simulation;
  const mail = network.arrival();
  if (!mail) return;
  const { wanted } = await takeIn(simulation, mail);
  const sender = ledgerAt(simulation, mail.from);
  if (mail.from >= honest.length && random.chance(0.7)) return;
  for (const { author, from } of wanted) {
    network.send({ from: mail.from, to: mail.to, entries: await sender.entriesOf(author, from, 200) });
  }
}

/** Takes in what has come, and notes how long it took if that was the longest. */
async function takeIn(simulation: Simulation, { from, to, entries }: Mail) {
  const { honest, figures } = simulation;
  const ledger = ledgerAt(simulation, to);
  if (to >= honest.length) return ledger.receive(entries);
  if (from >= honest.length) figures.hostileFrames += entries.length;
  const before = process.cpuUsage();
  const taken = await ledger.receive(entries);
  const { user, system } = process.cpuUsage(before);
  figures.slowestMs = Math.max(figures.slowestMs, Math.round((user + system) / 1000));
  return taken;
}

/** Tells somebody what she lacks. A hostile device tells nothing, or a part, as it likes. */
async function gossip(simulation: Simulation, from: number): Promise<void> {
  const { random, network, honest } = simulation;
  const others = everybody(simulation).filter((other) => network.hears(from, other));
  if (others.length === 0) return;
  const to = random.pick(others);
  const withholds = from >= honest.length;
  if (withholds && random.chance(0.5)) return;
  for (const missing of await lacking(ledgerAt(simulation, from), ledgerAt(simulation, to))) {
    if (withholds && random.chance(0.5)) continue;
    const end = withholds ? random.below(missing.length + 1) : missing.length;
    network.send({ from, to, entries: missing.slice(0, end) });
  }
}

/** The facilitator removes a hostile author as far as she has heard of her, often while others hear other things. */
async function kick(simulation: Simulation): Promise<void> {
  const { random, honest, hostile, figures, network } = simulation;
  const { ledger } = deviceAt(honest, 0);
  const author = random.pick([...random.pick(hostile).authors]);
  const through = (ledger.journal(author as never)?.length ?? 0) - 1; // any text may be asked for
  await write(simulation, 0, () => ledger.write([{ root: "moderation", key: `author:${author}`, value: { through } }]));
  figures.kicks++;
  if (network.isSplit) figures.kicksInPartition++;
}

async function restart({ random, room, honest }: Simulation, at: number): Promise<void> {
  const { ledger, name, store } = deviceAt(honest, at);
  if (random.chance(0.5)) await ledger.saveSnapshot();
  honest[at] = await room.device(name, store);
}
