import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Course } from "../../domain/agenda.ts";
import type { Board, BoardInfo } from "../../domain/boards.ts";
import { shownNotes, type Note } from "../../domain/notes.ts";
import { nextStep, peopleInRoom, type Room } from "../../domain/room.ts";
import type { Theme } from "../../domain/themes.ts";
import type { Vote } from "../../domain/votes.ts";
import type { Session } from "../../live/session.ts";
import { keepDrafts, type Drafts, type DraftStore } from "./drafts.ts";
import { follow, type Following } from "./following.ts";
import { stageOf, type Stage } from "./stage.ts";
import { steady, steadyList } from "./steady.ts";
import { seatOf, type Seat } from "./table/seat.ts";

/** What the views of a phone share: the room in narrow pieces, drafts, and where the person is. */
export interface Phone {
  readonly session: Session;
  readonly drafts: Drafts;
  readonly following: Following;
  readonly stage: ReadonlySignal<Stage>;
  readonly course: ReadonlySignal<Course | undefined>;
  /** The stage after the one under way, if there is one. */
  readonly next: ReadonlySignal<Stage | undefined>;
  /** The board that people write on and look at in the stage shown. */
  readonly board: ReadonlySignal<string>;
  /** The board that the stage itself works on. */
  readonly stageBoard: ReadonlySignal<string>;
  /** How people write on the board, where that has been said. */
  readonly rules: ReadonlySignal<Board | undefined>;
  readonly info: ReadonlySignal<BoardInfo | undefined>;
  /** Whether there are boards beside those that steps name. */
  readonly hasBoards: ReadonlySignal<boolean>;
  /** Goes to another board for as long as the stage lasts; grouping and voting keep to the stage's own. */
  chooseBoard(board: string): void;
  /** The board's notes that people can see. */
  readonly notes: ReadonlySignal<readonly Note[]>;
  /** How many of the board's notes have been hidden from people. */
  readonly hidden: ReadonlySignal<number>;
  /** This person's notes on the board, hidden ones too. */
  readonly mine: ReadonlySignal<readonly Note[]>;
  /** Whether she has taken any back. */
  readonly hasTrash: ReadonlySignal<boolean>;
  readonly themes: ReadonlySignal<readonly Theme[]>;
  /** The board's open vote, or else its last one; without its counts, so that dots of others redraw nothing. */
  readonly vote: ReadonlySignal<VoteRules | undefined>;
  readonly seat: ReadonlySignal<Seat>;
  /** How many people have joined and not left. */
  readonly peopleHere: ReadonlySignal<number>;
  stop(): void;
}

export type VoteRules = Pick<Vote, "id" | "board" | "dots" | "mostPerNote" | "hiddenUntilClosed" | "open" | Special>;

type Special = "on" | "piles" | "after" | "among" | "voters" | "named" | "endsAt" | "electorate";

/** Opens a participant's phone on a session. Stop it when the screen goes. */
export function openPhone(session: Session, draftStore: DraftStore): Phone {
  const room = session.state;
  const drafts = keepDrafts(draftStore);
  const stage = steady(() => stageOf(room.value));
  const following = follow(stage, drafts.isWriting);
  const stageBoard = computed(() => boardOf(room.value, following.shown.value));
  const chosen = signal({ stage: "", board: "" });
  const board = computed(() => {
    const { key, kind } = following.shown.value;
    const isFixed = following.place.value === "now" && (kind === "group" || kind === "vote");
    return chosen.value.stage === key && !isFixed ? chosen.value.board : stageBoard.value;
  });
  const rules = steady(() => room.value.boards.find(({ id }) => id === board.value));
  const vote = steady(() => rulesOf(voteOn(room.value, stageBoard.value)));
  return {
    session,
    drafts,
    following,
    stage,
    course: steady(() => room.value.course),
    next: steady(() => stageAfter(room.value)),
    board,
    stageBoard,
    rules,
    info: computed(() => rules.value?.info),
    hasBoards: computed(() => room.value.boards.some(({ info }) => info)),
    chooseBoard(next) {
      chosen.value = { stage: following.shown.peek().key, board: next };
    },
    notes: steadyList(() => shownNotes(room.value.notes, board.value)),
    hidden: computed(() => room.value.notes.filter((note) => note.hidden && note.board === board.value).length),
    mine: steadyList(() => session.myNotes.value.filter((note) => note.board === board.value)),
    hasTrash: computed(() => [...session.written("notes").values()].some((history) => !history.at(-1)?.value)),
    themes: steadyList(() => room.value.themes.filter((theme) => theme.board === board.value)),
    vote,
    seat: steady(() => seatOf(room.value, session.me.value?.id)),
    peopleHere: computed(() => peopleInRoom(room.value).length),
    stop: following.stop,
  };
}

function boardOf(room: Room, stage: Stage): string {
  return stage.step?.board ?? room.agenda.find((step) => step.kind === "write")?.board ?? "ideas";
}

function stageAfter(room: Room): Stage | undefined {
  const step = room.course?.ended ? undefined : nextStep(room);
  return step && { key: step.id, kind: step.kind, step };
}

function voteOn(room: Room, board: string): Vote | undefined {
  const votes = room.votes.filter((vote) => vote.board === board);
  return [...votes].reverse().find((vote) => vote.open) ?? votes.at(-1);
}

function rulesOf(vote: Vote | undefined): VoteRules | undefined {
  if (!vote) return undefined;
  const { id, board, dots, mostPerNote, hiddenUntilClosed, open } = vote;
  const { on, piles, after, among, voters, named, endsAt, electorate } = vote;
  const special = { on, piles, after, among, voters, named, endsAt, electorate };
  return { id, board, dots, mostPerNote, hiddenUntilClosed, open, ...special };
}
