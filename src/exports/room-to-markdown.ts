import { eveningEncounters } from "../domain/encounters.ts";
import { inLanguage, type Language } from "../domain/languages.ts";
import { isShown, type Note } from "../domain/notes.ts";
import { presentPeople, seatedPeople, type Room } from "../domain/room.ts";
import type { NoteStatus } from "../domain/statuses.ts";
import type { TableMinutes } from "../domain/seatings.ts";
import type { Vote } from "../domain/votes.ts";

/** The words of the report, in the report's language. */
export interface ReportWords {
  readonly statuses: Readonly<Record<NoteStatus, string>>;
  readonly place: string;
  readonly host: string;
  readonly people: (n: number) => string;
  readonly unknownMunicipality: string;
  readonly notes: string;
  readonly noTheme: string;
  readonly noNotes: string;
  readonly votes: (n: number) => string;
  readonly ballots: (ballots: number, people: number) => string;
  readonly voteOpen: string;
  readonly note: string;
  readonly dots: string;
  readonly voters: string;
  readonly rules: (dots: number, most: number) => string;
  readonly voting: RoundWords;
  readonly minutesTitle: string;
  readonly minutesOf: (round: number, table: number) => string;
  readonly tables: string;
  readonly met: (pairs: number, across: number) => string;
  readonly programme: string;
  readonly minutes: (n: number) => string;
}

/** What is said of a voting round and its result. */
interface RoundWords {
  readonly tie: string;
  readonly theme: string;
  readonly hands: string;
  readonly second: string;
  readonly under: (notes: number) => string;
  readonly everyDot: string;
  readonly oncePerTheme: string;
  readonly voters: (kind: string, of: string) => string;
  readonly turnout: (kind: string, ballots: number, people: number) => string;
  readonly counted: (kind: string, ballots: number, dots: number) => string;
}

/**
 * The evening as a readable report: what was written, grouped and chosen, and who met. Names no authors and shows
 * nothing hidden; an open vote has no figures.
 */
export function roomToMarkdown(
  room: Room,
  words: ReportWords,
  language: Language,
  minutes: readonly TableMinutes[],
): string {
  const sections = [
    heading(room, words),
    people(room, words),
    notes(room, words),
    ...room.votes.map((vote, index) => voteResult(room, vote, index + 1, words)),
    tableMinutes(minutes, words),
    meetings(room, words),
    programme(room, words, language),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function heading(room: Room, words: ReportWords): string {
  const { workshop } = room;
  if (!workshop) return "# Iltapaja";
  const facts = [
    workshop.date,
    workshop.place && `${words.place}: ${escaped(workshop.place)}`,
    workshop.hostMunicipality && `${words.host}: ${escaped(workshop.hostMunicipality)}`,
  ].filter(Boolean);
  const parts = [`# ${escaped(workshop.name)}`, workshop.slogan && `*${escaped(workshop.slogan)}*`, facts.join("  \n")];
  return [...parts, workshop.summary && escaped(workshop.summary)].filter(Boolean).join("\n\n");
}

function people(room: Room, words: ReportWords): string {
  const present = presentPeople(room);
  const counts = new Map<string, number>();
  for (const person of present) {
    const place = person.municipality || words.unknownMunicipality;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const lines = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([place, n]) => `- ${escaped(place)}: ${n}`);
  return [`${words.people(present.length)}.`, lines.join("\n")].filter(Boolean).join("\n\n");
}

function notes(room: Room, words: ReportWords): string {
  const shown = room.notes.filter(isShown);
  if (shown.length === 0) return `## ${words.notes}\n\n${words.noNotes}`;
  const groups = room.themes.map((theme) =>
    noteList(
      theme.title,
      shown.filter((note) => note.theme === theme.id),
      words,
    ),
  );
  const ungrouped = shown.filter((note) => note.theme === undefined);
  const rest = room.themes.length > 0 ? noteList(words.noTheme, ungrouped, words) : bullets(ungrouped, words);
  return [`## ${words.notes}`, ...groups, rest].filter(Boolean).join("\n\n");
}

function noteList(title: string, notes: readonly Note[], words: ReportWords): string {
  return notes.length === 0 ? "" : `### ${escaped(title)}\n\n${bullets(notes, words)}`;
}

function bullets(notes: readonly Note[], words: ReportWords): string {
  return notes.map((note) => `- ${escaped(note.text)}${outcome(note, words)}`).join("\n");
}

/** What becomes of the note, where that has been said. */
function outcome({ status, reason }: Note, words: ReportWords): string {
  if (!status) return "";
  return ` (${words.statuses[status]}${reason ? `: ${escaped(reason)}` : ""})`;
}

function voteResult(room: Room, vote: Vote, number: number, words: ReportWords): string {
  const title = `## ${words.votes(number)}`;
  if (vote.open) return `${title}\n\n${words.voteOpen}`;
  const titles = new Map<string, string>(room.themes.map((theme) => [theme.id, theme.title]));
  const texts = vote.on
    ? titles
    : new Map<string, string>(room.notes.filter(isShown).map(({ id, text }) => [id, text]));
  const isTied = (dots: number): boolean => vote.tally.filter((row) => row.dots === dots).length > 1;
  const rows = vote.tally.map(({ option, dots, voters, byHand = 0, under = 0 }) => [
    [
      escaped(texts.get(option) ?? "–"),
      under > 0 && `(${words.voting.under(under)})`,
      isTied(dots) && `(${words.voting.tie})`,
    ]
      .filter(Boolean)
      .join(" "),
    dots,
    voters,
    ...(vote.count ? [byHand] : []),
  ]);
  const sums = (vote.sums ?? []).map(({ theme, dots, people }) => [escaped(titles.get(theme) ?? "–"), dots, people]);
  const handDots = vote.tally.reduce((sum, { byHand = 0 }) => sum + byHand, 0);
  return [
    title,
    `${turnoutOf(vote, room, words)} ${rulesOf(vote, words)}`,
    vote.count && words.voting.counted(vote.count.kind, vote.count.ballots, handDots),
    tableOf([words.note, words.dots, words.voters, ...(vote.count ? [words.voting.hands] : [])], rows),
    sums.length > 0 && words.voting[vote.once ? "oncePerTheme" : "everyDot"],
    sums.length > 0 && tableOf([words.voting.theme, words.dots, words.voters], sums),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function turnoutOf({ ballots, entitled, voters }: Vote, room: Room, words: ReportWords): string {
  if (entitled === undefined) return words.ballots(ballots, presentPeople(room).length);
  return words.voting.turnout(voters?.kind ?? "", ballots, entitled);
}

function rulesOf({ dots, mostPerNote, voters, after }: Vote, words: ReportWords): string {
  const rules = [words.rules(dots, Math.min(dots, mostPerNote))];
  if (voters) rules.push(words.voting.voters(voters.kind, voters.of));
  if (after) rules.push(words.voting.second);
  return rules.map(escaped).join(" ");
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const [, ...numbers] = head;
  return [tableLine(head), tableLine(["---", ...numbers.map(() => "---:")]), ...rows.map(tableLine)].join("\n");
}

function tableLine(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function tableMinutes(minutes: readonly TableMinutes[], words: ReportWords): string {
  if (minutes.length === 0) return "";
  const tables = minutes.map(({ round, table, text }) => `### ${words.minutesOf(round, table)}\n\n${paragraphs(text)}`);
  return [`## ${words.minutesTitle}`, ...tables].join("\n\n");
}

function paragraphs(text: string): string {
  return text
    .split("\n")
    .map(escaped)
    .filter((line) => line !== "")
    .join("\n\n");
}

function meetings(room: Room, words: ReportWords): string {
  const sat = room.seatings.filter((seating) => seating.state !== "planned");
  if (sat.length === 0) return "";
  const { pairs, pairsAcross } = eveningEncounters(sat, seatedPeople(room));
  return `## ${words.tables}\n\n${words.met(pairs, pairsAcross)}`;
}

function programme(room: Room, words: ReportWords, language: Language): string {
  if (room.agenda.length === 0) return "";
  const lines = room.agenda.map(
    (step) => `1. ${escaped(inLanguage(step.title, language))}, ${words.minutes(step.minutes)}`,
  );
  return `## ${words.programme}\n\n${lines.join("\n")}`;
}

/** What people wrote, as text and nothing else: one line, with everything that Markdown or HTML could read escaped. */
function escaped(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.replaceAll(/[\\`*_[\]<>#|~&]|^[-+]|^\d+[.)]/g, (mark) => mark.replace(/[^\d]/, "\\$&"));
}
