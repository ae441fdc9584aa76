import type * as Y from "yjs";
import type { Ledger } from "../../../src/journal/ledger.ts";
import type { Random } from "../../kit/random.ts";
import { roomOf } from "../../kit/room-builder.ts";

/** Writes what is well-formed and must not be obeyed: too many dots, others' notes, orders of a leader. */
export function writeSpitefully(random: Random, doc: Y.Doc, view: Ledger): void {
  random.pick(acts)({ random, doc, view });
  note({ random, doc, view }); // an entry that says nothing would stop her journal, and her with it
}

interface Scene {
  readonly random: Random;
  readonly doc: Y.Doc;
  readonly view: Ledger;
}

type Act = (scene: Scene) => void;

const overVote: Act = ({ random, doc, view }) => {
  const { votes, notes } = roomOf(view);
  const each = random.chance(0.2) ? random.pick([0.5, Number.NaN, -4, 1.5]) : 20;
  const dots = Object.fromEntries(random.shuffled(notes).map(({ id }) => [id, each] as const));
  const first = Object.fromEntries(Object.entries(dots).slice(0, 60));
  for (const { id } of votes) doc.getMap("ballots").set(id, first);
};

const changeVote: Act = ({ random, doc, view }) => {
  const { votes, notes } = roomOf(view);
  if (votes.length === 0 || notes.length === 0) return;
  doc.getMap("ballots").set(random.pick(votes).id, { [random.pick(notes).id]: 1 + random.below(20) });
};

const note: Act = ({ random, doc }) => {
  doc.getMap("notes").set(`e${random.below(5)}`, { text: `eve ${random.below(99)}`, board: "ideas", colour: 0 });
};

/** In the name of a note that somebody else has written. */
const othersNote: Act = ({ random, doc, view }) => {
  const { notes } = roomOf(view);
  if (notes.length === 0) return;
  const { id } = random.pick(notes);
  doc.getMap("notes").set(id.slice(23), { text: "eve was here", board: "needs", colour: 1 });
  doc.getMap("placements").set(id, { theme: "t0" });
};

const usurp: Act = ({ random, doc, view }) => {
  const { people, notes } = roomOf(view);
  const someone = people.length > 0 ? random.pick(people).id : "A".repeat(22);
  doc.getMap("grants").set(someone, { role: "co-facilitator" });
  doc.getMap("moderation").set(`author:${someone}`, { through: -1 });
  for (const { id } of notes) doc.getMap("moderation").set(`note:${id}`, { hidden: true });
  doc.getMap("workshop").set("info", { name: "eve leads" });
  doc.getMap("votes").set("v1", { board: "ideas", dots: 20, mostPerNote: 20 });
  doc.getMap("course").set("now", { step: "s1", startedAt: 0, durationMs: 1, ended: true });
  const begins = { proof: "AAAA", base: [], through: { [someone]: 99 } };
  doc.getMap("epochs").set(`e${random.below(5)}`, { authors: [someone], sender: "AAAA", wraps: ["-"], begins });
  doc.getMap("admissions").set(someone, {});
};

/** A result that nobody's ballots give. */
const lie: Act = ({ random, doc, view }) => {
  const { votes, notes } = roomOf(view);
  const vote = votes.length > 0 ? random.pick(votes) : undefined;
  const noted = notes[0];
  if (!vote || !noted) return;
  const { board, dots, mostPerNote, hiddenUntilClosed } = vote;
  const voters = [...vote.ballotsByVoter.keys()];
  const authors = [...new Set([...voters, noted.author])];
  doc.getMap("closings").set(vote.id, {
    rules: { board, dots, mostPerNote, hiddenUntilClosed },
    authors: authors.join(""),
    seqs: voters.map(() => random.below(9)),
    hashes: "A".repeat(12 * voters.length),
    noteAuthors: [authors.indexOf(noted.author)],
    noteKeys: [noted.id.slice(23)],
    dots: [voters.length * mostPerNote],
    voters: [voters.length],
  });
};

const acts: readonly Act[] = [
  overVote,
  overVote,
  changeVote,
  changeVote,
  changeVote,
  changeVote,
  note,
  note,
  othersNote,
  usurp,
  lie,
];
