import { describe, expect, test } from "vitest";
import { noteIdOf, type NoteId } from "../../../src/domain/ids.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

const refused = (refusal: string) => ({ done: false, refusal });
const done = { done: true };

interface Voting {
  readonly lead: OpenSession;
  readonly anna: OpenSession;
  readonly vote: string;
  readonly first: NoteId;
  readonly second: NoteId;
}

/** A vote with three dots, two at most on a note, over Anna's two notes. */
async function openVoting(): Promise<Voting> {
  const { lead, others } = await openEvening(["anna"]);
  const [anna] = others;
  if (!anna) throw new Error("Anna has not come");
  await anna.session.actions.addNote("ideas", "Saunailta", 0);
  await anna.session.actions.addNote("ideas", "Kimppakyydit", 0);
  await lead.hear(anna);
  await lead.session.actions.openVote({ board: "ideas", dots: 3, mostPerNote: 2, hiddenUntilClosed: true });
  await anna.hear(lead);
  const [first, second] = anna.session.myNotes.value.map(({ id }) => id);
  const vote = anna.session.state.value.votes[0]?.id;
  if (!first || !second || !vote) throw new Error("The vote is not there");
  return { lead, anna, vote, first, second };
}

describe("castDot", () => {
  test("counts each of two quick taps", async () => {
    const { anna, vote, first, second } = await openVoting();
    const { castDot } = anna.session.actions;
    expect(await Promise.all([castDot(vote, first), castDot(vote, second)])).toEqual([done, done]);
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 1, [second]: 1 });
  });

  test("keeps to the budget however quick the taps are", async () => {
    const { anna, vote, first, second } = await openVoting();
    const { castDot } = anna.session.actions;
    const outcomes = await Promise.all([first, first, first, second, second].map((note) => castDot(vote, note)));
    expect(outcomes).toEqual([done, done, refused("note-full"), done, refused("no-dots-left")]);
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 2, [second]: 1 });
  });

  test("leaves a ballot whose place is told by the entry that wrote it last", async () => {
    const { anna, vote, first } = await openVoting();
    expect(anna.session.custodyOfBallot(vote)).toEqual({ others: 0, facilitator: false });
    await anna.session.actions.castDot(vote, first);
    const { others } = anna.session.custodyOfBallot(vote);
    expect(others).toBeGreaterThan(0);
    await anna.session.actions.castDot(vote, first);
    expect(anna.session.custodyOfBallot(vote)).toEqual({ others: others + 1, facilitator: false });
  });

  test("refuses a note that is not on the board, and a vote that is not there", async () => {
    const { anna, vote, first } = await openVoting();
    const { castDot } = anna.session.actions;
    expect(await castDot(vote, noteIdOf(anna.author, "none"))).toEqual(refused("no-such-note"));
    expect(await castDot("none", first)).toEqual(refused("not-found"));
    expect(anna.session.myBallot(vote)).toEqual({});
  });

  test("refuses a note that was hidden", async () => {
    const { anna, lead, vote, first } = await openVoting();
    await lead.session.actions.hideNote(first, true);
    await anna.hear(lead);
    expect(await anna.session.actions.castDot(vote, first)).toEqual(refused("no-such-note"));
  });

  test("gives no dot that the disk has not taken", async () => {
    const { anna, vote, first } = await openVoting();
    anna.store.failures = 1;
    expect(await anna.session.actions.castDot(vote, first)).toEqual(refused("not-saved"));
    expect(anna.session.myBallot(vote)).toEqual({});
    expect(anna.session.storage.value).toEqual({ kind: "failed", reason: "full" });
  });
});

async function openOnPiles() {
  const voting = await openVoting();
  const { lead, anna, first, second } = voting;
  await lead.session.actions.openVote({
    board: "ideas",
    dots: 3,
    mostPerNote: 2,
    hiddenUntilClosed: true,
    piles: true,
  });
  await anna.hear(lead);
  const vote = anna.session.state.value.votes[1]?.id ?? "";
  const stack = async (on: NoteId | ""): Promise<void> => {
    await lead.session.actions.stackNotes(new Map([[second, on]]));
    await anna.hear(lead);
  };
  return { ...voting, vote, stack, first, second };
}

describe("a vote on piles", () => {
  test("shows dots on notes put together as the face's, and gives the one above the cap back", async () => {
    const { anna, vote, first, second, stack } = await openOnPiles();
    const { castDot } = anna.session.actions;
    for (const note of [first, first, second]) await castDot(vote, note);
    await stack(first);
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 2 });
    await stack("");
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 2, [second]: 1 });
  });

  test("gives a dot to the face, and takes one from it, where the tap was on a note that lies under it by now", async () => {
    const { anna, vote, first, second, stack } = await openOnPiles();
    const { castDot, takeBackDot } = anna.session.actions;
    await stack(first);
    expect(await castDot(vote, second)).toEqual(done);
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 1 });
    expect(await takeBackDot(vote, second)).toEqual(done);
    expect(anna.session.myBallot(vote)).toEqual({});
  });

  test("leaves with the face what a voter has seen there and changed, once the pile is taken apart", async () => {
    const { anna, vote, first, second, stack } = await openOnPiles();
    await anna.session.actions.castDot(vote, second);
    await stack(first);
    await anna.session.actions.castDot(vote, first);
    await stack("");
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 2 });
  });
});

describe("takeBackDot", () => {
  test("takes back one dot at a time, as quick as one taps", async () => {
    const { anna, vote, first } = await openVoting();
    const { castDot, takeBackDot } = anna.session.actions;
    await Promise.all([castDot(vote, first), castDot(vote, first), takeBackDot(vote, first)]);
    expect(anna.session.myBallot(vote)).toEqual({ [first]: 1 });
    await takeBackDot(vote, first);
    expect(anna.session.myBallot(vote)).toEqual({});
    expect(await takeBackDot(vote, first)).toEqual(refused("no-such-note"));
  });
});

describe("closeVote", () => {
  test("fixes the result for everybody and refuses what comes later", async () => {
    const { anna, lead, vote, first } = await openVoting();
    await anna.session.actions.castDot(vote, first);
    await lead.hear(anna);
    expect(await lead.session.actions.closeVote(vote)).toEqual(done);
    await anna.hear(lead);
    for (const { session } of [anna, lead]) {
      expect(session.state.value.votes).toMatchObject([
        { open: false, ballots: 1, tally: [{ option: first, dots: 1 }] },
      ]);
    }
    expect(await anna.session.actions.castDot(vote, first)).toEqual(refused("vote-closed"));
    expect(await anna.session.actions.takeBackDot(vote, first)).toEqual(refused("vote-closed"));
    expect(await lead.session.actions.closeVote(vote)).toEqual(refused("vote-closed"));
  });

  test("gives a voter the code under which her ballot is counted, until she changes it", async () => {
    const { anna, lead, vote, first, second } = await openVoting();
    expect(anna.session.myBallotCode(vote)).toBeUndefined();
    await anna.session.actions.castDot(vote, first);
    const code = anna.session.myBallotCode(vote);
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    await lead.hear(anna);
    await anna.session.actions.castDot(vote, second); // too late: the facilitator has not heard of it
    await lead.session.actions.closeVote(vote);
    await anna.hear(lead);
    expect(anna.session.myBallotCode(vote)).not.toBe(code);
    expect([...(anna.session.state.value.votes[0]?.codeByVoter ?? [])]).toEqual([[anna.author, code]]);
  });

  test("counts no dot that was given after the closing and arrives later", async () => {
    const { anna, lead, vote, first, second } = await openVoting();
    await anna.session.actions.castDot(vote, first);
    await lead.hear(anna);
    await lead.session.actions.closeVote(vote);
    await anna.session.actions.castDot(vote, second);
    await lead.hear(anna);
    await anna.hear(lead);
    expect(lead.session.state.value.votes[0]?.tally).toMatchObject([{ option: first, dots: 1 }]);
    expect(anna.session.state.value.votes).toEqual(lead.session.state.value.votes);
  });

  test("leaves the vote open when it could not be saved", async () => {
    const { lead, vote } = await openVoting();
    lead.store.failures = 1;
    expect(await lead.session.actions.closeVote(vote)).toEqual(refused("not-saved"));
    expect(lead.session.state.value.votes).toMatchObject([{ open: true }]);
    expect(await lead.session.actions.closeVote("none")).toEqual(refused("not-found"));
  });
});
