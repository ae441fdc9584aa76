import type { SyncReport } from "../../../src/sync/sync-report.ts";

/** What a page of the sync bench offers to the bench, whichever implementation it runs. */
interface BenchPage {
  /** Joins the room. The first page of a run makes it and gives what the others need. */
  start(options: StartOptions): Promise<string>;
  /** Writes one note. Gives its id and when it was begun, epoch ms. */
  write(text: string): Promise<Written>;
  /** When this page held so many notes, epoch ms; waits until it does. */
  reached(notes: number): Promise<number>;
  /** What this page holds, equal on pages that hold the same. */
  held(): string;
  /** How the page is linked, as the app tells it; nothing for y-webrtc. */
  report(): SyncReport | undefined;
  /** When each note came that others wrote since the last call, epoch ms by id. */
  heard(): Readonly<Record<string, number>>;
}

export interface StartOptions {
  readonly socket: string;
  /** What the first page gave; empty for the first. */
  readonly room: string;
  readonly mode: "hub" | "mesh";
}

interface Written {
  readonly id: string;
  readonly at: number;
}

interface Amount {
  readonly messages: number;
  readonly bytes: number;
}

/** What has gone over the page's sockets and data channels so far. */
export interface Traffic extends Amount {
  /** What of it was sent over data channels. */
  readonly direct: Amount;
}

declare global {
  interface Window {
    bench: BenchPage;
    traffic: Traffic;
  }
}

/** Counts the notes of a page, and tells when it has enough of them. */
export class Arrivals {
  #notes = 0;
  #times: Record<string, number> = {};
  readonly #waiting = new Set<() => void>();

  note(id: string, own: boolean): void {
    this.#notes += 1;
    if (!own) this.#times[id] = now();
    for (const look of this.#waiting) look();
  }

  heard(): Readonly<Record<string, number>> {
    const times = this.#times;
    this.#times = {};
    return times;
  }

  reached(notes: number): Promise<number> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#notes < notes) return;
        this.#waiting.delete(look);
        resolve(now());
      };
      this.#waiting.add(look);
      look();
    });
  }
}

/** Epoch ms with fractions; pages of one machine share it. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
