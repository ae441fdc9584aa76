import { closeVote } from "../../domain/close-vote.ts";
import { noteIdOf } from "../../domain/ids.ts";
import { readRoom } from "../../domain/read-room.ts";
import type { Change } from "../../journal/records.ts";
import { isBusy, type WriteAs } from "./sample-states.ts";
import type { SampleEveningParts, SampleNote, SamplePerson } from "./write-sample-evening.ts";

const voteId = "sample-vote";

/** An open vote in which nearly everybody has given dots. */
export async function openVote(
  parts: SampleEveningParts,
  people: readonly SamplePerson[],
  notes: readonly SampleNote[],
  writeAs: WriteAs,
): Promise<void> {
  await parts.ledger.write([
    {
      root: "votes",
      key: voteId,
      value: { board: "ideas", dots: 5, mostPerNote: 2, hiddenUntilClosed: true, piles: true, byHand: isBusy(parts) },
    },
  ]);
  for (const person of people) {
    if (parts.random() < 0.1) continue;
    const ballot: Record<string, number> = {};
    for (let dot = 0; dot < 5; dot++) {
      // Squared, so that some ideas are liked more than others.
      const note = notes[Math.floor(parts.random() ** 2 * notes.length)];
      const id = note && noteIdOf(note.author.id, note.key);
      if (!id || ballot[id] === 2) continue;
      ballot[id] = (ballot[id] ?? 0) + 1;
      // As on a phone: each dot is an entry.
      await writeAs(person, { root: "ballots", key: voteId, value: { ...ballot } });
    }
  }
}

/** Closes it as it stands. */
export async function closeSampleVote({ ledger }: SampleEveningParts): Promise<void> {
  const room = readRoom(ledger.journals, ledger.facilitator);
  const open = room.votes.find((each) => each.id === voteId);
  if (open) await ledger.write([{ root: "closings", key: voteId, value: closeVote(open, room, ledger.journals) }]);
}

/** What was given on paper: enough for the third one to catch up with the second, so that there is a tie to be said. */
export async function countPaper({ ledger }: SampleEveningParts): Promise<void> {
  const room = readRoom(ledger.journals, ledger.facilitator);
  const [first, second, third] = room.votes.find(({ id }) => id === voteId)?.tally ?? [];
  if (!first || !second || !third) return;
  const ballots = 6;
  const behind = Math.min(second.dots - third.dots, ballots * 2 - 1);
  const dots = { [first.option]: 5, [second.option]: 1, [third.option]: behind + 1 };
  await ledger.write([{ root: "counts", key: voteId, value: { kind: "paper", ballots, dots } }]);
}

/** What becomes of the ideas that were in front: most are taken on, one has to wait, one is answered with thanks. */
export async function answerIdeas({ ledger }: SampleEveningParts): Promise<void> {
  const room = readRoom(ledger.journals, ledger.facilitator);
  const answers = [
    { status: "chosen", reason: "" },
    { status: "chosen", reason: "" },
    { status: "chosen", reason: "" },
    { status: "parked", reason: "Odottaa kuntien budjettia" },
    { status: "thanked", reason: "Tästä vastaa jo kyläyhdistys" },
  ] as const;
  const tally = room.votes.find(({ id }) => id === voteId)?.tally.slice(0, answers.length) ?? [];
  await ledger.write(
    tally.flatMap(({ option }, place): Change[] => {
      const value = answers[place];
      return value ? [{ root: "statuses", key: option, value }] : [];
    }),
  );
}
