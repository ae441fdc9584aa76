import { admit } from "../../domain/admission.ts";
import type { AuthorId } from "../../domain/ids.ts";
import type { JournalView } from "../../domain/journal-view.ts";
import type { RecordOf } from "../../domain/records.ts";
import type { Admitted } from "../../domain/registers.ts";
import { textToBytes } from "../../journal/bytes.ts";

/** One secret that a leader has added to the room's key. */
export interface Epoch {
  /** Its author and the name that she gave it. */
  readonly id: string;
  readonly author: AuthorId;
  /** The number of the entry that begins it, and of all entries that carry it. */
  readonly begins: number;
  readonly seqs: ReadonlySet<number>;
  readonly lamport: number;
  readonly proof: Uint8Array;
  readonly base: readonly string[];
  /** Up to which entry other leaders' journals belong to what came before. */
  readonly through: ReadonlyMap<string, number>;
  /** The secret wrapped for an author, if it was. */
  wrapFor(author: AuthorId): { readonly sender: Uint8Array; readonly wrapped: Uint8Array } | undefined;
}

/** What of a room's journals says who may have which secrets. */
export interface Gate {
  /** In the order in which they were made. */
  readonly epochs: readonly Epoch[];
  /** Whether a device of this author may be given the secrets. */
  mayEnter(author: AuthorId): boolean;
}

/** Reads the epochs that count: those of leaders. Whatever else stands in them is never trusted. */
export function readGate(journals: readonly JournalView[], facilitator: AuthorId | undefined): Gate {
  const { leading, moderation, outside } = admit(journals, facilitator);
  const outsiders = new Set(outside.map(({ journal }) => journal.author));
  const known = new Set(journals.map(({ author }) => author).filter((author) => !outsiders.has(author)));
  const leaders = new Set<string>(leading.map(({ journal }) => journal.author));
  const epochs = leading.flatMap((admitted) => epochsOf(admitted, leaders));
  return {
    epochs: epochs.sort((a, b) => a.lamport - b.lamport || (a.id < b.id ? -1 : 1)),
    mayEnter: (author) =>
      author === facilitator || (known.has(author) && moderation.get(`author:${author}`)?.value.through === undefined),
  };
}

interface Part {
  readonly key: string;
  readonly seq: number;
  readonly lamport: number;
  readonly value: RecordOf<"epochs">;
}

function epochsOf({ journal, through }: Admitted, leaders: ReadonlySet<string>): readonly Epoch[] {
  const parts = [...journal.histories("epochs")].flatMap(([key, history]): Part[] => {
    // The first word counts: what is written later or deleted changes nothing.
    const first = history.find(({ value }) => value !== undefined);
    return first?.value && first.seq <= through ? [{ ...first, key, value: first.value }] : [];
  });
  return parts.flatMap(({ key, seq, lamport, value: { begins } }) => {
    const proof = begins && textToBytes(begins.proof);
    if (!proof) return [];
    const own = parts.filter((part) => part.key === key || part.key.startsWith(`${key}.`));
    return [
      {
        id: `${journal.author}:${key}`,
        author: journal.author,
        begins: seq,
        seqs: new Set(own.map((part) => part.seq)),
        lamport,
        proof,
        base: begins.base,
        through: new Map(Object.entries(begins.through).filter(([author]) => leaders.has(author))),
        wrapFor: (author) => wrapIn(own, author),
      },
    ];
  });
}

function wrapIn(parts: readonly Part[], author: AuthorId): ReturnType<Epoch["wrapFor"]> {
  for (const { value } of parts) {
    const text = value.wraps[value.authors.indexOf(author)];
    const [sender, wrapped] = [textToBytes(value.sender), text ? textToBytes(text) : undefined];
    if (sender && wrapped) return { sender, wrapped };
  }
  return undefined;
}
