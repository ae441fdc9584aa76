import type { Random } from "../../kit/random.ts";
import { entriesIn } from "../../kit/room-builder.ts";
import { forge } from "./forge.ts";
import type { Hostile } from "./hostile.ts";
import { deviceAt, textOf, type Simulation } from "./simulation.ts";

/** One of the hostile devices signs, forges, replays, or floods; each honest device may hear something else of it. */
export async function attack(simulation: Simulation): Promise<void> {
  const { random, hostile, honest, figures } = simulation;
  const at = random.below(hostile.length);
  const eve = hostile[at];
  if (!eve) return;
  const from = honest.length + at;
  const way = random.below(100);
  if (way < 60) {
    const before = eve.signed;
    const entries = await eve.sign(random);
    figures.signedHostile += Math.max(1, eve.signed - before);
    return sendToSome(simulation, from, entries);
  }
  if (way < 80) return sendToSome(simulation, from, await forgeries(simulation, eve));
  if (way < 90) return sendToSome(simulation, from, await replays(simulation, eve));
  if (way < 99) return sendToSome(simulation, from, junk(random, await entriesIn(eve.view)));
  const flood = await eve.flood(random.chance(0.1) ? 210 : 20);
  figures.signedHostile += flood.length;
  return sendToSome(simulation, from, flood);
}

function sendToSome({ random, honest, network }: Simulation, from: number, entries: readonly Uint8Array[]): void {
  for (const to of honest.keys()) if (random.chance(0.5)) network.send({ from, to, entries });
}

async function forgeries(
  { random, room, honest, forged, figures }: Simulation,
  eve: Hostile,
): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const bytes = await forge(
      random,
      room,
      eve,
      deviceAt(honest, random.chance(0.4) ? 0 : random.below(honest.length)),
    );
    forged.add(textOf(bytes));
    made.push(bytes);
  }
  figures.forgeries += made.length;
  return made;
}

/** What others have signed, once more and in no order. */
async function replays({ random }: Simulation, eve: Hostile): Promise<readonly Uint8Array[]> {
  return random.shuffled(await entriesIn(eve.view)).slice(0, 1 + random.below(20));
}

/** Bytes that are no entries, many at once: noise, and good entries with a bit turned or an end cut off. */
function junk(random: Random, known: readonly Uint8Array[]): readonly Uint8Array[] {
  return Array.from({ length: 20 + random.below(40) }, () => {
    if (known.length === 0 || random.chance(0.5)) return random.bytes(random.below(80));
    const bytes = random.pick(known).slice();
    if (random.chance(0.3)) return bytes.slice(0, random.below(bytes.length));
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  });
}
