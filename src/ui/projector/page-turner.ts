import { signal, type ReadonlySignal, type Signal } from "@preact/signals";

/** Where one is in pages that are laid out part by part: themes one after the other, say. */
export interface Place {
  readonly part: number;
  readonly page: number;
  /** After a jump to the newest page: where the round goes on. */
  readonly resume?: Place | undefined;
}

export interface Extent {
  readonly parts: number;
  /** Pages of the part that is shown; how many others have is known once they are laid out. */
  readonly pages: number;
}

/** A page past any that a part can have: it is cut to the last one once the part is laid out. */
const pastTheLast = Number.MAX_SAFE_INTEGER;

/** The page that is really shown: a part may have lost pages since. */
export function shownPage(place: Place, pages: number): number {
  return Math.max(0, Math.min(place.page, pages - 1));
}

/** One page on, into the next part after the last page, and from the very end to the beginning. */
export function turnOn(place: Place, { parts, pages }: Extent): Place {
  if (place.resume && place.resume.part < parts) return place.resume;
  const page = shownPage(place, pages) + 1;
  if (page < pages) return { part: place.part, page };
  return { part: parts > 0 ? (place.part + 1) % parts : 0, page: 0 };
}

/** One page back, into the part before from the first page. */
export function turnBack(place: Place, { parts, pages }: Extent): Place {
  const page = shownPage(place, pages);
  if (page > 0) return { part: place.part, page: page - 1 };
  return { part: parts > 0 ? (place.part + parts - 1) % parts : 0, page: pastTheLast };
}

/**
 * The page that turns up by itself: when something new has come since the last page was seen, that one, and after it
 * the round goes on where it was; so what people just wrote is soon on the wall, and the rest keeps coming round.
 */
export function turnByItself(place: Place, extent: Extent, somethingNew: boolean): Place {
  const isNewest = place.part === extent.parts - 1 && shownPage(place, extent.pages) === extent.pages - 1;
  if (!somethingNew || place.resume !== undefined || isNewest) return turnOn(place, extent);
  const isOnNewestPart = place.part === extent.parts - 1;
  const page = isOnNewestPart ? extent.pages - 1 : pastTheLast;
  return { part: extent.parts - 1, page, resume: turnOn(place, extent) };
}

/** Links the keys and buttons that turn pages with whatever pages are on the wall. */
export interface PageTurner {
  /** True while pages turn only by hand. */
  readonly held: Signal<boolean>;
  /** The page shown, from 1; undefined while everything is on one page. */
  readonly position: ReadonlySignal<{ readonly page: number; readonly of: number } | undefined>;
  turn(by: 1 | -1): void;
  /** Pages on the wall say here how they are turned and where they are; returns how to take that back. */
  attach(turn: (by: 1 | -1) => void): () => void;
  showPosition(position: { readonly page: number; readonly of: number } | undefined): void;
}

export function createPageTurner(held: boolean): PageTurner {
  const position = signal<{ page: number; of: number } | undefined>(undefined);
  let turnPages: ((by: 1 | -1) => void) | undefined;
  return {
    held: signal(held),
    position,
    turn: (by) => turnPages?.(by),
    attach: (turn) => {
      turnPages = turn;
      return () => {
        if (turnPages === turn) turnPages = undefined;
        position.value = undefined;
      };
    },
    showPosition: (next) => {
      const before = position.peek();
      if (before?.page !== next?.page || before?.of !== next?.of) position.value = next;
    },
  };
}
