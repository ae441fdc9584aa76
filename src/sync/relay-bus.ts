import type { Bus, Link, LinkListener } from "./link.ts";
import type { Random } from "./ports.ts";
import { decodeRelayFrame, encodeRelayFrame, everyone } from "./relay-frame.ts";
import type { Socket } from "./socket.ts";

/** How many members a newcomer greets at once; it gets to know more of them later. */
const firstDials = 3;
/** More links than members fit a topic only when the hub makes members up. */
const mostLinks = 1000;

interface Member {
  readonly link: Link;
  listener: LinkListener | undefined;
}

/** One stay on the hub's relay: links to its members, made when they are first needed. */
export class RelayBus implements Bus {
  readonly id: string;
  readonly me: number;
  readonly #socket: Socket;
  readonly #random: Random;
  readonly #onLink: (link: Link) => void;
  readonly #present: Set<number>;
  readonly #left = new Set<number>();
  readonly #members = new Map<number, Member>();
  #count: number;
  #open = true;

  constructor(
    stay: { readonly you: number; readonly peers: readonly number[]; readonly count: number },
    socket: Socket,
    random: Random,
    onLink: (link: Link) => void,
  ) {
    this.me = stay.you;
    this.id = `relay:${stay.you}`;
    this.#socket = socket;
    this.#random = random;
    this.#onLink = onLink;
    this.#present = new Set(stay.peers.filter((member) => member !== stay.you));
    this.#count = stay.count;
  }

  /** Greets a few of those who are there. */
  arrive(): void {
    for (let dials = 0; dials < firstDials; dials++) this.dial();
  }

  others(): number {
    return Math.max(this.#count - 1, this.#present.size);
  }

  mayHave(member: number): boolean {
    if (this.#present.has(member)) return true;
    // The hub names only the newest members to a newcomer.
    return member !== this.me && !this.#left.has(member) && this.#present.size < this.#count - 1;
  }

  broadcast(frame: Uint8Array): void {
    if (this.#open) this.#socket.send(encodeRelayFrame(everyone, frame));
  }

  bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  dial(): void {
    const strangers = [...this.#present].filter((member) => !this.#members.has(member));
    const chosen = strangers[Math.floor(this.#random.fraction() * strangers.length)];
    if (chosen !== undefined) this.#member(chosen, true);
  }

  /** Takes the hub's word on who came and went. */
  change(joined: readonly number[], left: readonly number[], count: number): void {
    for (const member of joined) if (member !== this.me) this.#present.add(member);
    this.#meetSome(joined, count);
    for (const member of left) {
      this.#present.delete(member);
      this.#left.add(member);
      this.#drop(member);
    }
    this.#count = count;
  }

  /**
   * Newcomers greet by themselves, but those of another hub may have been there before it was heard of: in all, about
   * as many of us greet as there are newcomers.
   */
  #meetSome(joined: readonly number[], count: number): void {
    if (this.#random.fraction() >= joined.length / count) return;
    const chosen = joined[Math.floor(this.#random.fraction() * joined.length)];
    if (chosen !== undefined && chosen !== this.me) this.#member(chosen, true);
  }

  /** Takes a binary frame of the hub. */
  receive(bytes: Uint8Array): void {
    const frame = decodeRelayFrame(bytes);
    if (!frame || frame.member === everyone || frame.member === this.me) return;
    this.#left.delete(frame.member);
    this.#present.add(frame.member);
    // A copy: the payload is a view of the whole message.
    this.#member(frame.member, false)?.listener?.frame(frame.payload.slice());
  }

  close(): void {
    this.#open = false;
    for (const member of this.#members.keys()) this.#drop(member);
  }

  #member(id: number, greets: boolean): Member | undefined {
    const known = this.#members.get(id);
    if (known || !this.#open || this.#members.size >= mostLinks) return known;
    const member: Member = { link: this.#link(id, greets), listener: undefined };
    this.#members.set(id, member);
    this.#onLink(member.link);
    return member;
  }

  #link(id: number, greets: boolean): Link {
    return {
      id: `${this.id}:${id}`,
      kind: "relay",
      bus: { on: this, member: id },
      greets,
      send: (frame) => {
        if (this.#open) this.#socket.send(encodeRelayFrame(id, frame));
      },
      bufferedAmount: () => this.#socket.bufferedAmount,
      listen: (listener) => {
        const member = this.#members.get(id);
        if (member) member.listener = listener;
      },
      close: () => this.#drop(id),
    };
  }

  #drop(id: number): void {
    const member = this.#members.get(id);
    this.#members.delete(id);
    member?.listener?.closed();
  }
}
