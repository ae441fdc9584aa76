import type { Ledger } from "../../../src/journal/ledger.ts";
import { ledgerAt, type Simulation } from "./simulation.ts";

/** Journal by journal, the entries that one ledger has and the other lacks. */
export async function lacking(from: Ledger, to: Ledger): Promise<readonly (readonly Uint8Array[])[]> {
  const theirs = new Map(to.heads().map((head) => [head.author, head]));
  const missing: (readonly Uint8Array[])[] = [];
  for (const { author, stored, hash, forkedAt } of from.heads()) {
    const their = theirs.get(author);
    const isSame = their?.stored === stored && their.hash.join() === hash.join() && their.forkedAt === forkedAt;
    if (isSame || (their && their.stored > stored && forkedAt === undefined)) continue;
    const start = their && their.stored < stored && forkedAt === undefined ? their.stored : 0;
    missing.push(await from.entriesOf(author, start, 100_000));
  }
  return missing;
}

/** With the network whole again, honest devices tell each other until nobody learns anything more. */
export async function settle(simulation: Simulation): Promise<void> {
  const { honest, network } = simulation;
  network.heal();
  for (let mail = network.arrival(); mail; mail = network.arrival()) {
    await ledgerAt(simulation, mail.to).receive(mail.entries);
  }
  for (let round = 0; round < 40; round++) {
    let learnt = 0;
    for (const from of honest) {
      for (const to of honest) {
        if (from === to) continue;
        for (const entries of await lacking(from.ledger, to.ledger)) {
          const { accepted, wanted } = await to.ledger.receive(entries);
          learnt += accepted.length;
          for (const { author, from: start } of wanted) {
            const asked = await from.ledger.entriesOf(author, start, 100_000);
            learnt += (await to.ledger.receive(asked)).accepted.length;
          }
        }
      }
    }
    if (learnt === 0) return;
  }
  throw new Error("honest devices never come to rest");
}
