import { joinCodeAlphabet, joinCodeLength, normalCode, type JoinCode } from "./join-code.ts";

/** What a code of a ticket holds: the room's join code, and the secret that opens the ticket. */
export interface TicketCode {
  readonly join: JoinCode;
  /** Twenty characters, 100 bits. */
  readonly secret: string;
  /** What the link said of a hub in the hall, unread. */
  readonly hub?: string | undefined;
}

export const secretLength = 20;
const checkLength = 4;
const codeLength = joinCodeLength + secretLength + checkLength;

/** The largest prime below 2^20: one wrong character, or two that changed places, always give another check. */
const modulus = 1_048_573;

/** The code as people copy it, in nine groups of four: room, secret, check. */
export function formatTicketCode({ join, secret }: TicketCode): string {
  return (join + secret + checkOf(join + secret)).replaceAll(/.{4}(?=.)/g, "$&-");
}

export type TicketCodeProblem = "too-short" | "too-long" | "bad-character" | "mistyped";

/** Reads a code as people type it, or out of its link; says what is wrong with it before anything is looked for. */
export function parseTicketCode(typed: string): TicketCode | { readonly problem: TicketCodeProblem } {
  const [, link, hub] = /#\/ticket\/([^/]+)(?:\/([0-9A-Z]{1,120}))?$/.exec(typed) ?? [];
  const code = normalCode(link ?? typed);
  if ([...code].some((character) => !joinCodeAlphabet.includes(character))) return { problem: "bad-character" };
  if (code.length < codeLength) return { problem: "too-short" };
  if (code.length > codeLength) return { problem: "too-long" };
  const said = code.slice(0, -checkLength);
  if (checkOf(said) !== code.slice(-checkLength)) return { problem: "mistyped" };
  // Twelve characters of the alphabet: checked above.
  return { join: said.slice(0, joinCodeLength) as JoinCode, secret: said.slice(joinCodeLength), hub };
}

/** The link that a ticket's QR code holds: beside the join link's address and hub, all in the fragment. */
export function ticketLink(joinLink: string, code: TicketCode): string {
  const [address = "", fragment = ""] = joinLink.split("#");
  const [, hub] = fragment.split("/");
  return `${address}#/ticket/${formatTicketCode(code)}${hub ? `/${hub}` : ""}`;
}

function checkOf(characters: string): string {
  let sum = 0;
  for (const character of characters) sum = (sum * 37 + joinCodeAlphabet.indexOf(character) + 1) % modulus;
  let check = "";
  for (let place = 0; place < checkLength; place++) {
    check = (joinCodeAlphabet[sum % 32] ?? "") + check;
    sum = Math.floor(sum / 32);
  }
  return check;
}
