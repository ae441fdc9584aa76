import { computed, type ReadonlySignal } from "@preact/signals";
import { admit } from "../domain/admission.ts";
import { carriedOver, spliceBetween, spliced } from "../domain/splice.ts";
import type { Room } from "../domain/room.ts";
import { longestMinutes, tableMinutesName, type TableMinutes } from "../domain/seatings.ts";
import type { Ledger } from "../journal/ledger.ts";
import { readSharedText, sharedTextUpdate, textIn } from "../journal/shared-text.ts";
import type { Outcome } from "./session.ts";

/** What a reader shows of a text at most: whoever writes past the rules fills nobody's screen. */
const mostShown = 2 * longestMinutes;

/** The texts that several people write together. */
export interface SharedTexts {
  /** The text as it stands; reading it inside a signal's computation follows its changes. */
  read(name: string): string;
  /** What the tables have written, by round and table; tables that wrote nothing are left out. */
  readonly minutes: ReadonlySignal<readonly TableMinutes[]>;
  /** Makes of the text as it stands now the change that made `after` of `before`. */
  edit(name: string, before: string, after: string): Promise<Outcome>;
}

interface SharedTextsParts {
  readonly ledger: Ledger;
  readonly room: ReadonlySignal<Room>;
  inTurn(act: () => Promise<Outcome>): Promise<Outcome>;
  /** Writes an update of a text and waits for the disk. */
  write(text: string, update: Uint8Array): Promise<Outcome>;
}

/** Follows the ledger's texts: each is replayed again only when an update of it has come. */
export function openSharedTexts({ ledger, room, inTurn, write }: SharedTextsParts): SharedTexts {
  const known = new Map<string, { readonly updates: number; readonly text: string }>();
  // Who came after the key was changed writes along once she has been let in.
  const inside = computed(() => {
    void room.value; // the room is read anew with every entry, texts among them
    const outside = new Set(admit(ledger.journals, ledger.facilitator).outside.map(({ journal }) => journal.author));
    return ledger.journals.filter(({ author }) => !outside.has(author));
  });
  const read = (name: string): string => {
    const updates = inside.value.reduce(
      (sum, journal) => sum + journal.texts.filter(({ text }) => text === name).length,
      0,
    );
    const before = known.get(name);
    if (before?.updates === updates) return before.text;
    const text = updates === 0 ? "" : wordsOf(name);
    known.set(name, { updates, text });
    return text;
  };
  const wordsOf = (name: string): string => textIn(readSharedText(name, inside.peek())).toString().slice(0, mostShown);
  return {
    read,
    minutes: computed(() =>
      room.value.seatings.flatMap(({ round, tableByPerson }) =>
        [...new Set(tableByPerson.values())]
          .sort((a, b) => a - b)
          .map((table) => ({ round, table, text: read(tableMinutesName(round, table)).trim() }))
          .filter(({ text }) => text !== ""),
      ),
    ),
    edit: (name, before, after) =>
      inTurn(async () => {
        const me = ledger.me;
        if (me === undefined) return { done: false, refusal: "not-allowed" };
        const doc = readSharedText(name, inside.peek());
        const now = textIn(doc).toString();
        const change = carriedOver(spliceBetween(before, after), spliceBetween(before, now));
        if (change.removed === 0 && change.inserted === "") return { done: true };
        if (change.inserted !== "" && spliced(now, change).length > longestMinutes) {
          return { done: false, refusal: "too-long" };
        }
        return write(name, sharedTextUpdate(doc, me, change));
      }),
  };
}
