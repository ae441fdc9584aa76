import { agendaFromTemplate } from "../../domain/agenda-template.ts";
import { courseKey, type StepKind } from "../../domain/agenda.ts";
import { noteIdOf, type AuthorId } from "../../domain/ids.ts";
import { profileKey } from "../../domain/people.ts";
import { noSeatingRules } from "../../domain/seating-rules.ts";
import { seatingKey } from "../../domain/seatings.ts";
import type { EntryStore } from "../../journal/entry-store.ts";
import type { JournalCrypto, Signer } from "../../journal/journal-crypto.ts";
import { Ledger } from "../../journal/ledger.ts";
import type { Change } from "../../journal/records.ts";
import type { SeatingPlanner } from "../../live/seating-planner.ts";
import {
  isBusy,
  lastWords,
  otherBoards,
  showSigns,
  stackSame,
  trialsBoard,
  writeAtTables,
  writeBeside,
} from "./sample-states.ts";
import { sampleBackgrounds, samplePlaces, sampleRoles, sampleThemes, wishesPerPlace } from "./sample-texts.ts";
import { answerIdeas, closeSampleVote, countPaper, openVote } from "./sample-vote.ts";

/** How far the example evening has come when it is opened. */
export const rehearsalStages = ["arrival", "write", "group", "vote", "tables", "closing"] as const;

export type RehearsalStage = (typeof rehearsalStages)[number];

export interface SampleEveningParts {
  readonly crypto: JournalCrypto;
  /** The facilitator's ledger: everything ends up in it. */
  readonly ledger: Ledger;
  readonly roomId: Uint8Array;
  newSigner(): Promise<Signer>;
  /** A store for each invented participant's own device. */
  newStore(): EntryStore;
  readonly planner: Pick<SeatingPlanner, "propose">;
  /** 0 <= n < 1, seeded, so that the same seed gives the same evening. */
  readonly random: () => number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly people: number;
  readonly notes: number;
}

const board = "ideas";

/** Writes an evening of invented people into the facilitator's room, up to the given stage. */
export async function writeSampleEvening(parts: SampleEveningParts, stage: RehearsalStage): Promise<void> {
  const reached = rehearsalStages.indexOf(stage);
  await parts.ledger.write(evening(parts, stage));
  const people: SamplePerson[] = [];
  for (let number = 1; number <= parts.people; number++) people.push(await newPerson(parts, number));
  const notes = reached >= 1 ? await writeNotes(parts, people) : [];
  const isFull = isBusy(parts);
  const as = (person: SamplePerson, change: Change): Promise<void> => writeAs(parts, person, change);
  if (reached >= 1 && isFull) await writeBeside(parts, people, as);
  if (reached >= 2) await parts.ledger.write(themes());
  if (reached >= 2 && isFull) await stackSame(parts, notes);
  if (reached >= 3) await group(parts, notes);
  if (reached >= 3) await openVote(parts, people, notes, as);
  if (reached >= 3 && isFull) await countPaper(parts);
  if (reached >= 4) await closeSampleVote(parts);
  if (reached >= 4) await seat(parts, people, stage === "closing");
  if (reached >= 4 && isFull) await writeAtTables(parts, people, as);
  if (stage === "closing" && isFull) await answerIdeas(parts);
  if (reached >= 1 && stage !== "closing" && isFull) await showSigns(people, stepOf(stage), as);
}

/** The first step of its kind, by its place in the template. */
function stepOf(kind: StepKind): string {
  return `step-${agendaFromTemplate().findIndex((each) => each.kind === kind) + 1}`;
}

/** An invented participant on a device of her own. */
export interface SamplePerson {
  readonly ledger: Ledger;
  readonly id: AuthorId;
  readonly municipality: string;
  readonly background: string;
}

/** A note that she has written. */
export interface SampleNote {
  readonly author: SamplePerson;
  readonly key: string;
  readonly theme: number;
}

function evening(parts: SampleEveningParts, stage: RehearsalStage): readonly Change[] {
  const isFull = isBusy(parts);
  const agenda = agendaFromTemplate().map((step) =>
    isFull && step.kind === "tables" ? { ...step, board: trialsBoard } : step,
  );
  const minutes = agenda.find(({ kind }) => kind === stage)?.minutes ?? 15;
  const today = new Date(parts.now).toISOString().slice(0, 10);
  return [
    {
      root: "workshop",
      key: "info",
      value: {
        name: "Elinvoimapaja: yhessä paremmin",
        slogan: "Viisi kuntaa, yksi ilta",
        summary: "Mietitään, mitä yhdistykset ja kunnat voivat tehdä yhdessä, ja sovitaan, kuka tekee mitä.",
        date: today,
        startsAt: "17:30",
        place: `${samplePlaces[0]}, kunnantalon sali`,
        hostMunicipality: samplePlaces[0],
        municipalities: [...samplePlaces],
        backgrounds: [...sampleBackgrounds],
        tables: Math.max(2, Math.ceil(parts.people / 6)),
        seatsPerTable: 8,
        seatingRounds: 3,
      },
    },
    ...agenda.map((value, index): Change => ({ root: "agenda", key: `step-${index + 1}`, value })),
    ...(isFull ? otherBoards(stepOf("write"), stepOf("tables")) : []),
    {
      root: "course",
      key: courseKey,
      value: { step: stepOf(stage), startedAt: parts.now - 120_000, durationMs: minutes * 60_000, ended: false },
    },
  ];
}

async function newPerson(parts: SampleEveningParts, number: number): Promise<SamplePerson> {
  const signer = await parts.newSigner();
  const ledger = await Ledger.open({
    crypto: parts.crypto,
    store: parts.newStore(),
    roomId: parts.roomId,
    signer,
    certifies: () => Promise.resolve(false),
  });
  const municipality = pick(parts, samplePlaces);
  const background = pick(parts, sampleBackgrounds);
  const name = `${pick(parts, sampleRoles)} ${number}`;
  // A ledger with a signer always has an author.
  const person = { ledger, id: ledger.me as AuthorId, municipality, background };
  await writeAs(parts, person, {
    root: "profile",
    key: profileKey,
    value: { name, municipality, background, left: false },
  });
  return person;
}

/** Writes on the person's own device and carries what came of it into the room. */
async function writeAs(parts: SampleEveningParts, person: SamplePerson, change: Change): Promise<void> {
  const written: Uint8Array[] = [];
  const stop = person.ledger.subscribe((accepted) => written.push(...accepted.map((entry) => entry.bytes)));
  await person.ledger.write([change]);
  stop();
  await parts.ledger.receive(written);
}

async function writeNotes(parts: SampleEveningParts, people: readonly SamplePerson[]): Promise<readonly SampleNote[]> {
  const texts = sampleThemes.flatMap(([, texts], theme) => texts.map((text) => ({ theme, text })));
  const wishes = wishesPerPlace.flatMap((wish) =>
    samplePlaces.map((place) => ({ theme: -1, text: wish.replace("[]", place) })),
  );
  const all = [...texts, ...wishes];
  const notes: SampleNote[] = [];
  for (let index = 0; index < parts.notes; index++) {
    const idea = all[index % all.length];
    const author = people[Math.floor(parts.random() * people.length)];
    if (!idea || !author) break;
    const key = `note-${index + 1}`;
    const again = isBusy(parts) ? lastWords(parts.notes, index) : undefined;
    const text =
      again?.[1] ??
      textAt(
        parts,
        all.map((each) => each.text),
        index,
      );
    const value = { text, board, colour: Math.floor(parts.random() * 6) };
    await writeAs(parts, author, { root: "notes", key, value });
    notes.push({ author, key, theme: (again ? all[again[0]] : idea)?.theme ?? -1 });
  }
  return notes;
}

function textAt({ random }: SampleEveningParts, texts: readonly string[], index: number): string {
  const text = texts[index % texts.length] ?? "";
  return index < texts.length ? text : twoIdeas(text, texts[Math.floor(random() * texts.length)]);
}

/** When the texts run out, people write two things on one note, as people do. */
function twoIdeas(first: string, second = ""): string {
  return `${first}. ${second}`.slice(0, 280);
}

function themes(): readonly Change[] {
  return sampleThemes.map(([title], index) => ({ root: "themes", key: themeId(index), value: { board, title } }));
}

function themeId(index: number): string {
  return `theme-${index + 1}`;
}

async function group(parts: SampleEveningParts, notes: readonly SampleNote[]): Promise<void> {
  const placed = notes.filter((note) => note.theme >= 0);
  for (let from = 0; from < placed.length; from += 60) {
    await parts.ledger.write(
      placed.slice(from, from + 60).map((note) => ({
        root: "placements",
        key: noteIdOf(note.author.id, note.key),
        value: { theme: themeId(note.theme) },
      })),
    );
  }
}

async function seat(parts: SampleEveningParts, people: readonly SamplePerson[], allDone: boolean): Promise<void> {
  const tables = Math.max(2, Math.ceil(people.length / 6));
  // Only facts go to the planner: it works elsewhere, where a ledger cannot follow.
  const seated = people.map(({ id, municipality, background }) => ({ id, municipality, background }));
  const request = {
    people: seated,
    tables,
    seatsPerTable: 8,
    rounds: 3,
    past: [],
    shown: [],
    rules: noSeatingRules,
    met: [],
  };
  const [plan] = await parts.planner.propose(request);
  await parts.ledger.write(
    (plan?.rounds ?? []).map((tableByPerson, index) => ({
      root: "seatings",
      key: seatingKey(index + 1),
      value: {
        round: index + 1,
        state: allDone ? "done" : index === 0 ? "running" : "planned",
        tables: Object.fromEntries(tableByPerson),
      },
    })),
  );
}

function pick<T>(parts: SampleEveningParts, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(parts.random() * choices.length)] ?? choices[0];
}
