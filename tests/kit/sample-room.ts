import { agendaFromTemplate } from "../../src/domain/agenda-template.ts";
import type { Step, StepKind } from "../../src/domain/agenda.ts";
import { ballotCode } from "../../src/domain/ballot-code.ts";
import { noteIdOf, type AuthorId } from "../../src/domain/ids.ts";
import type { Note } from "../../src/domain/notes.ts";
import type { Person } from "../../src/domain/people.ts";
import { emptyRoom, type Room } from "../../src/domain/room.ts";
import type { Seating } from "../../src/domain/seatings.ts";
import type { Theme } from "../../src/domain/themes.ts";
import { tallyDots, type Ballot, type Vote } from "../../src/domain/votes.ts";
import {
  sampleBackgrounds,
  samplePlaces,
  sampleRoles,
  sampleThemes,
  wishesPerPlace,
} from "../../src/app/rehearsal/sample-texts.ts";

/** When the sample's step under way began, on the facilitator's clock. */
export const sampleStart = Date.UTC(2027, 2, 10, 16, 0);

/** The board that the sample's notes are on, and its one vote. */
const sampleBoard = "ideas";
const sampleVote = "vote-1";

export interface SampleOptions {
  /** The step under way; without it the evening has not begun. Default "write". */
  readonly step?: StepKind | "none" | undefined;
  readonly people?: number;
  readonly notes?: number;
  /** Whether the dot vote is still to come, open or closed. Default follows the step. */
  readonly vote?: "none" | "open" | "closed";
  /** Whether notes lie in themes. Default true. */
  readonly grouped?: boolean;
  /** Rounds at the tables: how many have been started of the three that are planned. Default follows the step. */
  readonly roundsStarted?: number;
}

/** A vitality workshop of five municipalities, the same every time: 40 people and 120 notes unless told otherwise. */
export function sampleRoom(options: SampleOptions = {}): Room {
  const step = options.step ?? "write";
  const people = samplePeople(options.people ?? 40);
  const themes = sampleThemeList();
  const notes = sampleNotes(options.notes ?? 120, people, options.grouped === false ? [] : themes);
  const agenda = sampleAgenda(step);
  const current = agenda.find(({ kind }) => kind === step);
  return {
    ...emptyRoom,
    facilitator: sampleAuthor(0),
    workshop: sampleWorkshop,
    agenda,
    course: current && { step: current.id, startedAt: sampleStart, durationMs: current.minutes * 60_000, ended: false },
    people,
    notes,
    boards: [],
    themes: options.grouped === false ? [] : themes,
    votes: sampleVotes(options.vote ?? voteInStep(step), people, notes),
    seatings: sampleSeatings(people, options.roundsStarted ?? (step === "tables" ? 1 : 0)),
  };
}

/** The author of the sample with this number; 0 leads, the participant that tests look through is 12. */
export function sampleAuthor(number: number): AuthorId {
  // A made-up hash of the right length stands for a device's key.
  return `person${String(number).padStart(16, "0")}` as AuthorId;
}

const sampleWorkshop: Room["workshop"] = {
  name: "Elinvoimapaja Koivurannassa",
  slogan: "Viisi kuntaa, yksi pöytä",
  summary: "Mietitään yhdessä, mitä viisi kuntaa voi tehdä paremmin yhdessä kuin yksin.",
  date: "2027-03-10",
  startsAt: "17:30",
  place: "Koivurannan monitoimitalo",
  hostMunicipality: "Koivuranta",
  municipalities: [...samplePlaces],
  backgrounds: [...sampleBackgrounds],
  tables: 6,
  seatsPerTable: 8,
  seatingRounds: 3,
};

function sampleAgenda(step: string): readonly Step[] {
  const steps = agendaFromTemplate().map((record, index) => ({ ...record, id: `step-${index + 1}` }));
  if (step !== "break") return steps;
  const pause = { kind: "break", title: { fi: "Tauko", sv: "Paus", en: "Break" }, prompt: {}, minutes: 10 } as const;
  return [...steps.slice(0, 6), { ...pause, order: 6.5, board: sampleBoard, id: "step-break" }, ...steps.slice(6)];
}

function samplePeople(count: number): readonly Person[] {
  const leader: Person = {
    id: sampleAuthor(0),
    name: "Illan vetäjä",
    municipality: "Koivuranta",
    background: "Kunta",
    left: false,
    role: "facilitator",
  };
  const participants = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const person: Person = {
      id: sampleAuthor(number),
      name: `${pick(sampleRoles, number * 3 + 2)} ${number}`,
      // The host municipality has the most people, the smallest the fewest.
      municipality: pick(samplePlaces, Math.floor((((number * 7) % 15) ** 2 / 225) * 5)),
      background: pick(sampleBackgrounds, number * 2),
      left: number % 29 === 0,
      role: number % 8 === 0 ? "table-host" : "participant",
    };
    return number === 12 ? { ...person, name: "Kylätoimija 12", municipality: "Metsälahti" } : person;
  });
  return [leader, ...participants];
}

function sampleThemeList(): readonly Theme[] {
  return sampleThemes.map(([title], index) => ({ id: `theme-${index + 1}`, board: sampleBoard, title }));
}

/** Every theme's texts in turn, then what is wished in every place; past those the texts come again, numbered. */
function sampleNotes(count: number, people: readonly Person[], themes: readonly Theme[]): readonly Note[] {
  const texts = sampleTexts();
  return Array.from({ length: count }, (_, index) => {
    const { text, theme } = pick(texts, index);
    const again = Math.floor(index / texts.length);
    const author = sampleAuthor(((index * 11) % Math.max(1, people.length - 1)) + 1);
    return {
      id: noteIdOf(author, `n${index + 1}`),
      author,
      text: again === 0 ? text : `${text} (${again + 1})`,
      board: sampleBoard,
      colour: (index * 5 + Math.floor(index / 6) + again) % 6,
      // One in five still waits to be put somewhere.
      theme: index % 5 === 4 ? undefined : themes[theme ?? -1]?.id,
      hidden: index === 17,
    };
  });
}

function sampleTexts(): readonly { readonly text: string; readonly theme: number | undefined }[] {
  const perTheme = sampleThemes[0]?.[1].length ?? 0;
  const themed = Array.from({ length: perTheme }, (_, row) =>
    sampleThemes.map(([, texts], theme) => ({ text: texts[row] ?? "", theme })),
  ).flat();
  const wished = wishesPerPlace.flatMap((wish, row) =>
    samplePlaces.map((place) => ({ text: wish.replace("[]", place), theme: row % 6 })),
  );
  return [...themed, ...wished];
}

function voteInStep(step: string): "none" | "open" | "closed" {
  if (step === "vote") return "open";
  return step === "tables" || step === "talk" || step === "closing" || step === "break" ? "closed" : "none";
}

/** Everybody but the facilitator and the tester's person has put her dots, mostly on the first notes. */
function sampleVotes(
  kind: "none" | "open" | "closed",
  people: readonly Person[],
  notes: readonly Note[],
): readonly Vote[] {
  if (kind === "none") return [];
  const shown = notes.filter((note) => !note.hidden);
  const voters = people.filter((person) => person.role !== "facilitator" && person.id !== sampleAuthor(12));
  const ballotsByVoter = new Map<AuthorId, Ballot>(
    shown.length === 0 ? [] : voters.map((person, index) => [person.id, sampleBallot(shown, index)] as const),
  );
  return [
    {
      id: sampleVote,
      board: sampleBoard,
      dots: 5,
      mostPerNote: 2,
      hiddenUntilClosed: true,
      open: kind === "open",
      tally: tallyDots(ballotsByVoter.values()),
      ballots: ballotsByVoter.size,
      ballotsByVoter,
      codeByVoter: new Map(
        kind === "closed"
          ? [...ballotsByVoter.keys()].map((voter) => [voter, ballotCode(voter.slice(-5))] as const)
          : [],
      ),
    },
  ];
}

function sampleBallot(shown: readonly Note[], voter: number): Ballot {
  const ballot: Record<string, number> = {};
  for (let dot = 0; dot < 5; dot++) {
    const note = pick(shown, (voter * (dot + 1) * (dot + 2)) % (7 + dot * 6));
    ballot[note.id] = Math.min(2, (ballot[note.id] ?? 0) + 1);
  }
  return ballot;
}

function sampleSeatings(people: readonly Person[], started: number): readonly Seating[] {
  const seated = people.filter((person) => person.role !== "facilitator" && !person.left);
  return [1, 2, 3].map((round) => ({
    round,
    state: round < started ? "done" : round === started ? "running" : "planned",
    // Steps that differ by round mix the tables well enough for a sample.
    tableByPerson: new Map(
      seated.map((person, index) => [person.id, ((index + (Math.floor(index / 6) + 1) * (round - 1)) % 6) + 1]),
    ),
  }));
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("An empty list has nothing to pick");
  return found;
}

/** A visible note of participant 3 on the board of ideas. */
export function sampleNote(key: string, text: string, more: Partial<Note> = {}): Note {
  const author = sampleAuthor(3);
  return {
    id: noteIdOf(author, key),
    author,
    text,
    board: "ideas",
    colour: 0,
    theme: undefined,
    hidden: false,
    ...more,
  };
}

/** The room with some of its notes under another, by their places in the list, and its votes on piles. */
export function piled(room: Room, under: readonly number[], face: number): Room {
  const on = room.notes[face]?.id ?? "";
  return {
    ...room,
    notes: room.notes.map((note, place) => (under.includes(place) ? { ...note, on } : note)),
    votes: room.votes.map((vote) => ({ ...vote, piles: true })),
  };
}
