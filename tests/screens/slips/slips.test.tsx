import { signal, type Signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { Room } from "../../../src/domain/room.ts";
import type { Ballot, Vote } from "../../../src/domain/votes.ts";
import { boardText } from "../../../src/text/board/area.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { roundText } from "../../../src/text/round/area.ts";
import { slipsText } from "../../../src/text/slips/area.ts";
import { SlipScreen } from "../../../src/ui/slips/slip-screen.tsx";
import { SlipsScreen } from "../../../src/ui/slips/slips-screen.tsx";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";
import { piled, sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

const slipAuthor = "slip------------------" as AuthorId; // made up, and as long as a real one

let shown: Shown;
afterEach(() => shown.gone());

function slipRoom(rules: Partial<Vote> = {}): Room {
  const room = sampleRoom({ step: "vote", notes: 6, people: 20 });
  const voters = { kind: "slips", of: "" } as const;
  const slips = { voters, electorate: [slipAuthor], entitled: 1, ballots: 0, dots: 2, mostPerNote: 1, ...rules };
  return { ...room, votes: room.votes.map((vote) => ({ ...vote, ...slips })) };
}

function ignore(): void {}

/** Lets answers come back and be drawn. */
function soon(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
}

interface OpenSlip {
  readonly session: FakeSession;
  readonly isUsed: Signal<boolean>;
  readonly cast: readonly Ballot[];
  /** Lets the ballot through with this code, or refuses it. */
  answer(code: string | undefined): Promise<void>;
}

async function openSlip(room: Room, isSlip = true): Promise<OpenSlip> {
  await Promise.all([commonText.load(), roundText.load(), boardText.load(), slipsText.load()]);
  const session = fakeSession(room);
  const isUsed = signal(false);
  const cast: Ballot[] = [];
  let settle: (code: string | undefined) => void = ignore;
  const slip = {
    author: slipAuthor,
    isUsed,
    delayMs: 12_000,
    cast: (_vote: Vote, ballot: Ballot) => {
      cast.push(ballot);
      return new Promise<string | undefined>((resolve) => {
        settle = resolve;
      });
    },
  };
  shown = await show(<SlipScreen session={session} slip={isSlip ? slip : undefined} />);
  return {
    session,
    isUsed,
    cast,
    answer: (code) => {
      settle(code);
      return soon();
    },
  };
}

const give = (room: Room, at: number): string => `Anna piste: ${room.notes[at]?.text}`;

describe("voting with a slip", () => {
  it("gives its dots within the caps, once, and tells the code that nobody keeps", async () => {
    const room = slipRoom();
    const { cast, answer, isUsed } = await openSlip(room);
    await shown.tap("Pudota uurnaan");
    expect(shown.root.querySelector("dialog")).toBeNull();
    await shown.tap(give(room, 0));
    await shown.tap(give(room, 0));
    expect(shown.text()).toContain("Pisteitä jäljellä: 1/2");
    await shown.tap(give(room, 1));
    await shown.tap("Pudota uurnaan");
    expect(cast).toEqual([]);
    await act(() => [...shown.root.querySelectorAll<HTMLElement>("dialog button")].at(-1)?.click());
    expect(cast).toEqual([{ [room.notes[0]?.id ?? ""]: 1, [room.notes[1]?.id ?? ""]: 1 }]);
    expect(shown.text()).toContain("12 sekunnin kuluessa");
    isUsed.value = true;
    await answer("K7Q-F2M");
    expect(shown.text()).toContain("Lappu on uurnassa.");
    expect(shown.text()).toContain("K7Q-F2M");
    expect(shown.text()).not.toContain("Tämä lappu on käytetty");
  });

  it("goes along when notes are put together meanwhile, and gives back the dot above the cap of one", async () => {
    const room = slipRoom();
    const { session } = await openSlip({ ...room, votes: room.votes.map((vote) => ({ ...vote, piles: true })) });
    await shown.tap(give(room, 0));
    await shown.tap(give(room, 1));
    expect(shown.text()).toContain("Pisteitä jäljellä: 0/2");
    await act(() => void (session.state.value = piled(session.state.value, [1], 0)));
    expect(shown.has(give(room, 1))).toBe(false);
    expect(shown.text()).toContain("1 muu sanoo saman");
    expect(shown.text()).toContain("Pisteitä jäljellä: 1/2");
  });

  it("says when it was not taken in", async () => {
    const room = slipRoom();
    const { answer } = await openSlip(room);
    await shown.tap(give(room, 0));
    await shown.tap("Pudota uurnaan");
    await act(() => [...shown.root.querySelectorAll<HTMLElement>("dialog button")].at(-1)?.click());
    await answer(undefined);
    expect(shown.text()).toContain("Lappua ei otettu vastaan");
  });

  it("is refused for a slip that was used, that nobody announced, or that is none", async () => {
    const { isUsed } = await openSlip(slipRoom());
    await act(() => void (isUsed.value = true));
    expect(shown.text()).toContain("Tämä lappu on käytetty.");
    expect(shown.has("Pudota uurnaan")).toBe(false);
    shown.gone();
    await openSlip(slipRoom({ electorate: [] }));
    expect(shown.text()).toContain("ei tiedä avointa äänestystä");
    shown.gone();
    await openSlip(slipRoom(), false);
    expect(shown.text()).toContain("Tämä ei ole äänestyslappu");
  });

  it("is over with the vote's time", async () => {
    const { session } = await openSlip(slipRoom({ endsAt: 1_000 }));
    expect(session.now.value).toBeGreaterThan(1_000);
    expect(shown.text()).toContain("Äänestys on päättynyt");
  });
});

async function openPrinting(room: Room): Promise<{ readonly session: FakeSession; readonly prints: () => number }> {
  await Promise.all([commonText.load(), slipsText.load()]);
  const session = fakeSession(room, { leads: true });
  let prints = 0;
  let made = 0;
  const make = async (count: number) =>
    Array.from({ length: count }, () => ({
      author: `slip${made++}`.padEnd(22, "-") as AuthorId,
      link: `#/slip/${made}`,
    }));
  shown = await show(<SlipsScreen session={session} make={make} print={() => void (prints += 1)} />);
  return { session, prints: () => prints };
}

describe("printing slips", () => {
  it("announces each slip before any can be printed", async () => {
    const { session, prints } = await openPrinting(slipRoom({ electorate: [], entitled: 0 }));
    session.refuse("announceSlips", "not-saved");
    await shown.tap("Tee laput");
    await soon();
    expect(shown.has("Tulosta")).toBe(false);
    session.refuse("announceSlips", undefined);
    await shown.tap("Tee laput");
    await soon();
    const last = [...session.asked].reverse().find(({ action }) => action === "announceSlips");
    const [vote, slips] = (last?.args ?? []) as [string, readonly string[]];
    expect(vote).toBe("vote-1");
    expect(slips).toHaveLength(24);
    expect(shown.root.querySelectorAll(".slips-paper__slip")).toHaveLength(24);
    await shown.tap("Tulosta");
    expect(prints()).toBe(1);
  });

  it("says what new slips do to those that are out", async () => {
    await openPrinting(slipRoom({ entitled: 30, ballots: 4 }));
    expect(shown.text()).toContain("Käytettyjä lappuja 4/30.");
    expect(shown.text()).toContain("Uudet laput mitätöivät aiemmat");
  });

  it("has nothing to print without such a vote", async () => {
    await openPrinting(sampleRoom({ step: "vote" }));
    expect(shown.text()).toContain("Yhtään äänestystä paperilapuilla ei ole auki.");
    expect(shown.has("Tee laput")).toBe(false);
  });
});
