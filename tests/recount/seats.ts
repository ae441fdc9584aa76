import { createHash } from "node:crypto";
import { isSignedBy } from "./archive-file.ts";
import type { Chain } from "./chains.ts";

/** The use of a ticket: who says so, from which entry on, and of whose seat. */
interface Use {
  readonly ticket: string;
  readonly author: string;
  readonly from: string;
  readonly seq: number;
  readonly lamport: number;
}

export interface TicketValue {
  readonly gives: "lead" | "seat";
  readonly from?: string;
  readonly ended?: Readonly<Record<string, number>>;
}

/** The tickets that an author uses, each with the signature of its key. */
export function usesIn({ author, said }: Chain, roomId: Buffer): readonly Use[] {
  return [...(said.get("claims") ?? [])].flatMap(([ticket, versions]) => {
    const signed = versions.find(({ value }) => isSigned(ticket, value, author, roomId));
    const from = (signed?.value as { readonly from?: string } | undefined)?.from ?? "";
    return signed ? [{ ticket, author, from, seq: signed.seq, lamport: signed.lamport }] : [];
  });
}

function isSigned(ticket: string, value: unknown, author: string, roomId: Buffer): boolean {
  const { key, signature } = (value ?? {}) as Partial<Record<string, unknown>>; // each field is checked below
  if (typeof key !== "string" || typeof signature !== "string") return false;
  const [point, mark] = [Buffer.from(key, "base64url"), Buffer.from(signature, "base64url")];
  if (point.toString("base64url") !== key || mark.toString("base64url") !== signature) return false;
  const name = createHash("sha256").update(point).digest().subarray(0, 16).toString("base64url");
  const message = Buffer.concat([Buffer.from(`iltapaja ticket 1 ${author} `), roomId]);
  return name === ticket && isSignedBy(point, message, mark);
}

interface Held {
  readonly author: string;
  readonly since: number;
}

export interface Seats {
  /** The devices of one person, by each of them, the last one last. */
  readonly line: ReadonlyMap<string, readonly Held[]>;
  /** From which entry on an author's ballots are nobody's. */
  readonly nobody: ReadonlyMap<string, number>;
}

/** Lets the seats go from device to device, in the order of the uses. */
export function followSeats(
  uses: readonly Use[],
  seatOf: ReadonlyMap<string, string>,
  facilitator: string | undefined,
): Seats {
  const line = new Map<string, readonly Held[]>();
  const nobody = new Map<string, number>();
  const spent = new Set<string>();
  const lineOf = (author: string): readonly Held[] => line.get(author) ?? [{ author, since: -1 }];
  const sits = (author: string): boolean => lineOf(author).at(-1)?.author === author;
  const ordered = [...uses].sort(
    (a, b) => a.lamport - b.lamport || (a.author + a.ticket < b.author + b.ticket ? -1 : 1),
  );
  for (const { ticket, author, from, seq } of ordered) {
    const seat = seatOf.get(ticket);
    if (seat === "") continue; // a ticket that was ended
    const isFair = author !== from && author !== facilitator && from !== facilitator && !spent.has(ticket);
    const isOwn = lineOf(author) === line.get(from);
    if (!isFair || seat !== from || !sits(from) || nobody.has(from) || !(isOwn || sits(author))) {
      nobody.set(author, Math.min(seq, nobody.get(author) ?? seq));
      continue;
    }
    spent.add(ticket);
    nobody.delete(author);
    const joined = [...(isOwn ? [] : lineOf(author)), ...lineOf(from), { author, since: seq }];
    for (const held of joined) line.set(held.author, joined);
  }
  return { line, nobody };
}

/** The device that a person is on now. */
export function sitsOn({ line }: Seats, author: string): string {
  return line.get(author)?.at(-1)?.author ?? author;
}

/** Of several ballots of one person the one that counts: given on the latest device while that had her seat. */
export function countsFor({ line }: Seats, author: string, seqs: ReadonlyMap<string, number>): boolean {
  const held = line.get(author);
  const last = held && [...held].reverse().find((each) => (seqs.get(each.author) ?? -2) >= each.since);
  return last === undefined || last.author === author;
}
