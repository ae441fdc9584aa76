import { admit } from "../../../src/domain/admission.ts";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { JournalView } from "../../../src/domain/journal-view.ts";
import { mostNotesPerAuthor } from "../../../src/domain/notes.ts";
import type { Room } from "../../../src/domain/room.ts";
import type { Vote } from "../../../src/domain/votes.ts";
import type { Ledger } from "../../../src/journal/ledger.ts";
import { entriesIn, roomOf, textOf as roomTextOf } from "../../kit/room-builder.ts";
import { readText } from "../commands.ts";
import { forgedMark } from "./forge.ts";
import { textOf, type Simulation } from "./simulation.ts";

/** A promise of the app that a room has broken. */
class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
}

/** What must hold once the honest devices have heard each other, whatever the others have done. */
export async function checkRoom(simulation: Simulation): Promise<void> {
  const { honest, figures } = simulation;
  const [first, ...others] = honest.map(({ ledger }) => ledger);
  if (!first) throw new Error("nobody is here");
  for (const { ledger } of honest) await checkEntries(simulation, ledger);
  for (const other of others) checkEqual(first, other);
  for (const { ledger } of honest) checkClosed(simulation, ledger);
  checkJournals(simulation, first);
  const room = roomOf(first);
  checkNotes(simulation, room, first);
  checkRemovals(room, first);
  checkOrders(room, first);
  for (const vote of room.votes) checkCaps(vote, first);
  figures.votes += room.votes.length;
}

function checkEqual(a: Ledger, b: Ledger): void {
  same("rooms are equal", roomTextOf(b), roomTextOf(a));
  same("shared texts are equal", readText({ ledger: b }), readText({ ledger: a }));
  same("journals stop at the same places", stopsOf(b), stopsOf(a));
}

function stopsOf(ledger: Ledger): string {
  const stops = ledger.journals.map(({ author, length, frozen }) =>
    [author, length, frozen?.seq, frozen?.reason].join(" "),
  );
  return stops.sort().join("\n");
}

/** Every entry that an honest device has called saved is everywhere, and no forged one is anywhere. */
async function checkEntries({ written, forged, figures }: Simulation, ledger: Ledger): Promise<void> {
  const held = new Set((await entriesIn(ledger)).map(textOf));
  for (const bytes of written) if (!held.has(bytes)) figures.honestLost++;
  for (const bytes of forged) if (held.has(bytes)) figures.forgeriesCounted++;
  same("forged entries taken in", figures.forgeriesCounted, 0);
  same("honest entries lost", figures.honestLost, 0);
  holds("no forged word is in the room", !roomTextOf(ledger).includes(forgedMark));
}

/** Nobody but its author can stop a journal. */
function checkJournals({ honest, hostile, figures }: Simulation, ledger: Ledger): void {
  const authors = new Set<string>(honest.map(({ author }) => author));
  const strangers = new Set(hostile.flatMap((eve) => [...eve.authors]));
  for (const journal of ledger.journals) {
    holds("an honest journal goes on", !authors.has(journal.author) || journal.frozen === undefined);
    holds("every journal is somebody's", authors.has(journal.author) || strangers.has(journal.author));
    if (journal.frozen?.reason === "fork") figures.forked++;
    if (journal.frozen?.reason === "poison") figures.poisoned++;
  }
  same("the facilitator leads", ledger.facilitator, honest[0]?.author);
}

function checkNotes({ honestNotes }: Simulation, room: Room, ledger: Ledger): void {
  const textById = new Map<string, string>(room.notes.map(({ id, text }) => [id, text]));
  // A leader who turns hostile can shut people out, by removing them or by leaving them out of a new key.
  const { outside } = admit(ledger.journals, ledger.facilitator);
  const removed = new Set<string>([...room.removed, ...outside.map(({ journal }) => journal.author)]);
  for (const [id, text] of honestNotes) {
    if (!removed.has(id.slice(0, 22))) same(`the note ${id} is as it was written`, textById.get(id), text);
  }
  const notesByAuthor = new Map<AuthorId, number>();
  for (const { author, id } of room.notes) {
    same("a note is its author's", id.slice(0, 22), author);
    notesByAuthor.set(author, (notesByAuthor.get(author) ?? 0) + 1);
  }
  for (const count of notesByAuthor.values()) holds("nobody has too many notes", count <= mostNotesPerAuthor);
}

/** What somebody wrote after the entry at which she was removed is nowhere. */
function checkRemovals({ notes, votes }: Room, ledger: Ledger): void {
  for (const [key, { value }] of admit(ledger.journals, ledger.facilitator).moderation) {
    const { through } = value;
    const journal = ledger.journals.find(({ author }) => key === `author:${author}`);
    if (through === undefined || !journal || journal.author === ledger.facilitator) continue;
    const texts = [...journal.histories("notes").values()].flat().filter(({ seq }) => seq <= through);
    const known = new Set(texts.map(({ value }) => value?.text));
    for (const note of notes)
      holds("no note is newer than a removal", note.author !== journal.author || known.has(note.text));
    for (const vote of votes.filter(({ open }) => open)) {
      const cast = journal
        .histories("ballots")
        .get(vote.id)
        ?.some(({ seq }) => seq <= through);
      holds("no ballot is newer than a removal", cast === true || !vote.ballotsByVoter.has(journal.author));
    }
  }
}

/** The facilitator, those with a ticket of hers that gives the lead, and all to whom any of these ever gave a role. */
function everLeading(facilitator: AuthorId | undefined, ledger: Ledger): ReadonlySet<string> {
  const own = facilitator && ledger.journal(facilitator);
  if (!own) return new Set();
  const tickets = own.histories("tickets");
  const givesLead = (key: string): boolean => tickets.get(key)?.some(({ value }) => value?.gives === "lead") === true;
  const spares = ledger.journals.filter((each) => [...each.histories("claims").keys()].some(givesLead));
  const rulers = [own, ...spares];
  return new Set([
    ...rulers.map(({ author }) => author),
    ...rulers.flatMap((each) => [...each.histories("grants").keys()]),
  ]);
}

/** What rules the room was written by somebody whom the facilitator has ever let lead. */
function checkOrders({ facilitator, workshop, notes, votes }: Room, ledger: Ledger): void {
  const leaders = everLeading(facilitator, ledger);
  const leading = ledger.journals.filter(({ author }) => leaders.has(author));
  const ordered = (order: (journal: JournalView) => boolean | undefined): boolean =>
    leading.some((each) => order(each));
  holds(
    "only leaders name the workshop",
    ordered((each) =>
      each
        .histories("workshop")
        .get("info")
        ?.some(({ value }) => value?.name === workshop?.name),
    ),
  );
  for (const vote of votes) {
    holds(
      "only leaders open and close votes",
      ordered((each) => each.histories("votes").has(vote.id) || each.histories("closings").has(vote.id)),
    );
    if (vote.open)
      holds(
        "only leaders make a vote's rules",
        ordered((each) =>
          each
            .histories("votes")
            .get(vote.id)
            ?.some(
              ({ value }) =>
                value?.dots === vote.dots && value.mostPerNote === vote.mostPerNote && value.board === vote.board,
            ),
        ),
      );
  }
  const isShut = admit(ledger.journals, facilitator).outside.length > 0;
  holds("only leaders shut anybody out", !isShut || ordered(changesKey));
  for (const note of notes.filter(({ hidden }) => hidden)) {
    holds(
      "only leaders hide notes",
      ordered(
        (each) =>
          each.histories("moderation").has(`note:${note.id}`) ||
          each.histories("moderation").has(`author:${note.author}`),
      ),
    );
  }
}

function changesKey(journal: JournalView): boolean {
  return [...journal.histories("epochs").values()].some((history) => history.some(({ value }) => value?.begins));
}

/** Counted here once more, in the plainest way. */
function checkCaps(vote: Vote, ledger: Ledger): void {
  let given = 0;
  for (const [voter, ballot] of vote.ballotsByVoter) {
    holds("every ballot is somebody's", ledger.journal(voter) !== undefined);
    const dots = Object.values(ballot);
    const sum = dots.reduce((total, each) => total + each, 0);
    holds(
      "no ballot is over the cap",
      sum <= vote.dots && dots.every((each) => Number.isInteger(each) && each > 0 && each <= vote.mostPerNote),
    );
    given += sum;
  }
  const onDevices = vote.tally.map(({ dots, voters, byHand = 0 }) => ({ dots: dots - byHand, voters, byHand }));
  const tallied = onDevices.reduce((sum, row) => sum + row.dots, 0);
  holds("no tally is over the cap", tallied <= vote.dots * vote.ballots);
  for (const row of onDevices)
    holds("no note has more than its voters could give", row.dots <= row.voters * vote.mostPerNote);
  const hands = vote.count?.ballots ?? 0;
  const byHand = onDevices.reduce((sum, row) => sum + row.byHand, 0);
  holds("no count by hand is over its cap", byHand <= vote.dots * hands);
  for (const row of onDevices) holds("no option has too many by hand", row.byHand <= hands * vote.mostPerNote);
  if (vote.electorate)
    holds(
      "only those entitled count",
      [...vote.ballotsByVoter.keys()].every((voter) => vote.electorate?.includes(voter)),
    );
  if (vote.open) same("an open tally is the sum of its ballots", tallied, given);
}

/** On a device that has the facilitator's closing, the result is what she saw; whatever else the device has or lacks. */
export function checkClosed({ closed, honest }: Simulation, ledger: Ledger): void {
  const facilitator = honest[0] && ledger.journal(honest[0].author);
  for (const vote of roomOf(ledger).votes) {
    const result = closed.get(vote.id);
    if (result === undefined || !facilitator?.histories("closings").has(vote.id)) continue;
    holds("a closed vote stays closed", !vote.open);
    same(`the closed result of ${vote.id} stands`, JSON.stringify(vote.tally), result);
  }
}

function same(promise: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new BrokenPromise(`${promise}: found ${short(found)}, not ${short(wanted)}`);
}

function holds(promise: string, isTrue: boolean): void {
  if (!isTrue) throw new BrokenPromise(promise);
}

function short(value: unknown): string {
  return String(value).slice(0, 400);
}
