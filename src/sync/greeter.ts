import { bytesToText, sameBytes, textToBytes } from "../journal/bytes.ts";
import { Batch } from "./batch.ts";
import type { Device } from "./device.ts";
import type { ExchangeOptions } from "./exchange-options.ts";
import { deviceIdLength, mostNeighbours, nonceLength, protocolVersion, type Hello, type Summary } from "./frames.ts";
import type { Holdings } from "./holdings.ts";
import type { Network } from "./network.ts";
import type { Peer } from "./peer.ts";
import type { RoomClock } from "./room-clock.ts";

const firstWaitMs = 800;
const longestWaitMs = 10_000;
/** Changes among the neighbours come in bursts and are told together. */
const tellMs = 200;
const noNonce = new Uint8Array(nonceLength);

/** What the greeter works with. */
export interface GreeterParts {
  readonly options: ExchangeOptions;
  readonly network: Network;
  readonly holdings: Holdings;
  readonly clock: RoomClock;
  /** The other end has proved that it is there; its summary came with the proof. */
  readonly met: (peer: Peer, device: Device, summary: Summary) => void;
}

interface Told {
  readonly member: number;
  readonly neighbours: ReadonlySet<string>;
}

/** Gets to know the device at the other end of each link: both ends tell who they are and echo the other's nonce. */
export class Greeter {
  readonly #parts: GreeterParts;
  readonly #me: Uint8Array;
  readonly #changes: Batch<true>;
  /** What each link's other end was told last of this device's number on the relay and its neighbours. */
  readonly #told = new WeakMap<Peer, Told>();

  constructor(parts: GreeterParts) {
    this.#parts = parts;
    this.#changes = new Batch(
      parts.options.schedule,
      () => tellMs,
      () => this.#tellNeighbours(),
    );
    this.#me = parts.options.device ?? parts.options.random.bytes(deviceIdLength);
  }

  /** Greets again and again, with growing pauses, until the other answers. */
  greet(peer: Peer): void {
    if (peer.greetings > 0) return;
    this.#greetAgain(peer);
  }

  #greetAgain(peer: Peer): void {
    if (peer.proven || !peer.sealed.isOpen) return;
    // Somebody who is asleep does not answer: another one on the bus may.
    if (peer.greetings > 0 && peer.sealed.link.greets) peer.sealed.link.bus?.on.dial();
    // Without an echo, so that the other answers even if it thinks that all is said.
    this.#say(peer, noNonce);
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** peer.greetings);
    peer.greetings += 1;
    this.#parts.options.schedule.after(waitMs, () => this.#greetAgain(peer));
  }

  /** Takes the other's hello, and answers it where it does not know of ours yet. */
  hear(peer: Peer, hello: Hello): void {
    const { network, clock, options } = this.#parts;
    // A hub may send a device's own frames back to it.
    if (sameBytes(hello.device, this.#me)) return peer.sealed.close();
    const device = network.device(bytesToText(hello.device));
    if (peer.device !== undefined && peer.device !== device) return peer.sealed.blame();
    peer.device = device;
    device.peers.add(peer);
    device.author = hello.author;
    device.member = hello.member;
    device.neighbours = new Set(hello.neighbours.map(bytesToText));
    this.changed();
    device.heardAt = options.clock.now();
    clock.hear(hello.time, hello.author !== undefined && hello.author === options.journals.facilitator);
    const proves = !peer.proven && sameBytes(hello.echo, peer.nonce);
    peer.proven ||= proves;
    const isNew = !peer.theirNonce || !sameBytes(peer.theirNonce, hello.nonce);
    peer.theirNonce = hello.nonce;
    if (isNew || !sameBytes(hello.echo, peer.nonce)) this.#say(peer, hello.nonce);
    if (!proves) return;
    this.changed();
    this.#parts.met(peer, device, hello.summary);
  }

  /** To be called when links have come or gone, or are pushed on or not any more. */
  changed(): void {
    this.#changes.add([true]);
  }

  stop(): void {
    this.#changes.stop();
  }

  /**
   * Neighbours that know whom this device hears and pushes to send nobody what comes to her anyway. That one of these is
   * left out now makes a difference only to a neighbour who pushes to the same one.
   */
  #tellNeighbours(): void {
    const { network } = this.#parts;
    const now = new Set(this.#neighbours);
    for (const peer of network.peers) {
      const told = this.#told.get(peer);
      if (!told || !peer.isDirect || !peer.proven) continue;
      const isNew = network.member !== told.member || [...now].some((id) => !told.neighbours.has(id));
      const shares = (id: string): boolean => peer.device?.neighbours.has(id) === true;
      if (isNew || [...told.neighbours].some((id) => !now.has(id) && shares(id))) {
        this.#say(peer, peer.theirNonce ?? noNonce);
      }
    }
  }

  get #neighbours(): readonly string[] {
    const pushedTo = this.#parts.network.reachable.filter(({ direct }) => direct?.push);
    return pushedTo.slice(0, mostNeighbours).map(({ id }) => id);
  }

  #say(peer: Peer, echo: Uint8Array): void {
    const { options, network, holdings, clock } = this.#parts;
    const { member } = network;
    const neighbours = this.#neighbours;
    this.#told.set(peer, { member, neighbours: new Set(neighbours) });
    peer.sealed.send({
      kind: "hello",
      version: protocolVersion,
      device: this.#me,
      author: options.journals.me,
      nonce: peer.nonce,
      echo,
      time: clock.time,
      member,
      neighbours: neighbours.flatMap((id) => textToBytes(id) ?? []),
      summary: holdings.summary,
    });
  }
}
