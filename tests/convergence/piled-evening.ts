import { closeVote } from "../../src/domain/close-vote.ts";
import { noteIdOf } from "../../src/domain/ids.ts";
import type { Change } from "../../src/journal/records.ts";
import type { Ledger } from "../../src/journal/ledger.ts";
import { randomFrom } from "../kit/random.ts";
import { buildRoom, roomOf, type Device } from "../kit/room-builder.ts";

/**
 * An evening from a seed: two votes on piles with ballots and a count, one of them closed, and notes put here and there
 * all along.
 */
export async function piledEvening(seed: number): Promise<{ readonly ledger: Ledger; readonly code: string }> {
  const random = randomFrom(seed);
  const room = await buildRoom("real");
  const [lead, anna, ben] = await Promise.all(["facilitator", "anna", "ben"].map((name) => room.device(name)));
  if (!lead || !anna || !ben) throw new Error("three devices are there");
  const keys = ["a", "b", "c", "d", "e", "f"];
  const anyNote = (): string => noteIdOf(anna.author, random.pick([...keys, "gone"]));
  const anyDots = (most: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: 4 }, () => [anyNote(), random.below(most)]));
  const put = (): Change => {
    if (random.chance(0.2))
      return { root: "moderation", key: `note:${anyNote()}`, value: { hidden: random.chance(0.5) } };
    if (random.chance(0.1)) return { root: "moves", key: anyNote(), value: { board: random.pick(["needs", ""]) } };
    return { root: "stacks", key: anyNote(), value: { on: random.chance(0.8) ? anyNote() : "" } };
  };
  const rules = { board: "ideas", dots: 2 + random.below(4), mostPerNote: 1 + random.below(2), piles: true };
  const votes = ["v1", "v2"];
  const write = async (device: Device, changes: readonly Change[]): Promise<void> => {
    await device.ledger.write(changes);
    if (device !== lead) await lead.ledger.receive(await device.ledger.entriesOf(device.author, 0, 1000));
  };
  await write(lead, [
    { root: "workshop", key: "info", value: { name: "Ilta" } },
    { root: "votes", key: "v1", value: rules },
    { root: "votes", key: "v2", value: random.chance(0.5) ? rules : { ...rules, among: [anyNote(), anyNote()] } },
  ]);
  await write(anna, [
    { root: "profile", key: "me", value: { name: "Anna" } },
    ...keys.map((key): Change => ({ root: "notes", key, value: { text: key, board: "ideas" } })),
  ]);
  for (let step = 0; step < 12; step++) {
    await write(lead, [put()]);
    if (step % 3 === 0)
      for (const device of [anna, ben])
        await write(
          device,
          votes.map((key) => ({ root: "ballots", key, value: anyDots(4) })),
        );
    if (step === 6)
      await write(
        lead,
        votes.map((key) => ({ root: "counts", key, value: { kind: "hands", ballots: 3, dots: anyDots(4) } })),
      );
    const open = roomOf(lead.ledger).votes.find(({ id }) => id === "v1");
    if (step === 9 && open)
      await write(lead, [
        { root: "closings", key: "v1", value: closeVote(open, roomOf(lead.ledger), lead.ledger.journals) },
      ]);
  }
  return { ledger: lead.ledger, code: room.code };
}
