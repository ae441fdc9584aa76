import type { Clock, Random } from "./ports.ts";

/** With fewer links a browser asks for more. */
const fewestLinks = 3;
/** With so many it is well linked, and takes no offer more. */
const enoughLinks = 4;
/** Up to so many a browser dials whoever announces itself. */
const wishedLinks = 6;
/** An old phone holds no more connections than this without getting slow. */
const mostLinks = 12;
/** What a browser says when several of its links close at once is said once. */
const announceEveryMs = 2000;

/** What the places depend on. */
export interface LinkPlacesOptions {
  readonly random: Random;
  readonly clock: Clock;
  /** How many other devices are in the room, as far as is known. */
  readonly others: () => number;
  /** The links that there are or are being made. */
  readonly links: () => number;
}

/**
 * With how many others a browser links directly. Each that comes is dialled by those with places left, takes what is
 * enough and turns the rest away: a random graph of about six links a browser, which hangs together almost surely once
 * each takes two or more (Fenner and Frieze: On the connectivity of random m-orientable graphs and digraphs, 1982).
 */
export class LinkPlaces {
  readonly #options: LinkPlacesOptions;
  #announcedAt = -Infinity;

  constructor(options: LinkPlacesOptions) {
    this.#options = options;
  }

  /** Whether there are too few links, and others to be linked with. */
  get areFew(): boolean {
    const { links, others } = this.#options;
    return links() < Math.min(fewestLinks, Math.max(1, others()));
  }

  /** Whether an offer of somebody new is taken. */
  get takesOffers(): boolean {
    return this.#options.links() < enoughLinks;
  }

  /**
   * Below which number of links whoever announces itself now is dialled. Twice as many do as are taken, so that few are
   * turned away; of those who have all the links that they wish for, half as many. y-webrtc asks this too before it says
   * after a lost link that it is there, so it rarely does: WebrtcTransport says it some seconds later.
   */
  get dialled(): number {
    const { links, others, random } = this.#options;
    const [share, most] = links() < wishedLinks ? [2 * enoughLinks, wishedLinks] : [enoughLinks, mostLinks];
    return random.fraction() < share / Math.max(1, others()) ? most : 0;
  }

  /** Whether others are to hear now that this browser is there; then they have heard it. */
  announces(): boolean {
    const now = this.#options.clock.now();
    if (!this.takesOffers || now - this.#announcedAt < announceEveryMs) return false;
    this.#announcedAt = now;
    return true;
  }
}
