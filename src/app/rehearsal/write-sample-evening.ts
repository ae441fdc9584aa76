import { agendaFromTemplate } from "../../domain/agenda-template.ts";
import { courseKey, type StepKind } from "../../domain/agenda.ts";
import { noteIdOf, type AuthorId } from "../../domain/ids.ts";
import { profileKey } from "../../domain/people.ts";
import { readRoom } from "../../domain/read-room.ts";
import { closeVote } from "../../domain/close-vote.ts";
import { noSeatingRules } from "../../domain/seating-rules.ts";
import { seatingKey } from "../../domain/seatings.ts";
import type { EntryStore } from "../../journal/entry-store.ts";
import type { JournalCrypto, Signer } from "../../journal/journal-crypto.ts";
import { Ledger } from "../../journal/ledger.ts";
import type { Change } from "../../journal/records.ts";
import type { SeatingPlanner } from "../../live/seating-planner.ts";
import { sampleBackgrounds, samplePlaces, sampleRoles, sampleThemes, wishesPerPlace } from "./sample-texts.ts";

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

const voteId = "sample-vote";
const board = "ideas";

/** Writes an evening of invented people into the facilitator's room, up to the given stage. */
export async function writeSampleEvening(parts: SampleEveningParts, stage: RehearsalStage): Promise<void> {
  const reached = rehearsalStages.indexOf(stage);
  await parts.ledger.write(evening(parts, stage));
  const people: SamplePerson[] = [];
  for (let number = 1; number <= parts.people; number++) people.push(await newPerson(parts, number));
  const notes = reached >= 1 ? await writeNotes(parts, people) : [];
  if (reached >= 2) await parts.ledger.write(themes());
  if (reached >= 3) await group(parts, notes);
  if (reached >= 3) await vote(parts, people, notes);
  if (reached >= 4) await close(parts);
  if (reached >= 4) await seat(parts, people, stage === "closing");
}

interface SamplePerson {
  readonly ledger: Ledger;
  readonly id: AuthorId;
  readonly municipality: string;
  readonly background: string;
}

interface SampleNote {
  readonly author: SamplePerson;
  readonly key: string;
  readonly theme: number;
}

function evening(parts: SampleEveningParts, stage: RehearsalStage): readonly Change[] {
  const kind: StepKind = stage;
  const agenda = agendaFromTemplate();
  const step = agenda.findIndex((each) => each.kind === kind);
  const minutes = agenda[step]?.minutes ?? 15;
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
    {
      root: "course",
      key: courseKey,
      value: { step: `step-${step + 1}`, startedAt: parts.now - 120_000, durationMs: minutes * 60_000, ended: false },
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
    const text =
      index < all.length ? idea.text : twoIdeas(idea.text, all[Math.floor(parts.random() * all.length)]?.text);
    const value = { text, board, colour: Math.floor(parts.random() * 6) };
    await writeAs(parts, author, { root: "notes", key, value });
    notes.push({ author, key, theme: idea.theme });
  }
  return notes;
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

async function vote(
  parts: SampleEveningParts,
  people: readonly SamplePerson[],
  notes: readonly SampleNote[],
): Promise<void> {
  await parts.ledger.write([
    { root: "votes", key: voteId, value: { board, dots: 5, mostPerNote: 2, hiddenUntilClosed: true } },
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
      await writeAs(parts, person, { root: "ballots", key: voteId, value: { ...ballot } });
    }
  }
}

async function close({ ledger }: SampleEveningParts): Promise<void> {
  const room = readRoom(ledger.journals, ledger.facilitator);
  const open = room.votes.find((each) => each.id === voteId);
  if (open) await ledger.write([{ root: "closings", key: voteId, value: closeVote(open, room, ledger.journals) }]);
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
