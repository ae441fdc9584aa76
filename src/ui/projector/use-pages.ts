import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { shownPage, turnBack, turnByItself, turnOn, type Extent, type PageTurner, type Place } from "./page-turner.ts";
import { useLatest } from "./use-latest.ts";
import { leafKey, pageOfPart, type Leaf } from "./wall-part.ts";

/** How long a page stays. A page of eight notes takes about as long to read. */
const pageMs = 12_000;

const firstPlace: Place = { part: 0, page: 0 };

interface PlaceState {
  readonly place: Place;
  readonly setPlace: (next: Place | ((place: Place) => Place)) => void;
}

/** Where one is in the pages; when parts go, the place goes back to the first. */
export function usePlace(turner: PageTurner, parts: number): PlaceState {
  const [place, setPlace] = useState(firstPlace);
  useEffect(() => () => turner.showPosition(undefined), [turner]);
  return { place: place.part < Math.max(1, parts) ? place : firstPlace, setPlace };
}

/** How many pages the columns make, and how far apart the pages lie; measured after each change of the content. */
export function usePageCount(
  ref: Ref<HTMLElement>,
  key: string | undefined,
  body: unknown,
): { pages: number; shift: number } {
  const [measured, setMeasured] = useState({ pages: 1, shift: 0 });
  const [resized, noteResize] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (!ref.current) return;
    const next = measure(ref.current);
    setMeasured((before) => (next.pages === before.pages && next.shift === before.shift ? before : next));
  }, [ref, body, resized]);
  useEffect(() => {
    const observer = new ResizeObserver(() => noteResize(undefined));
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, key]);
  return measured;
}

function measure(columns: HTMLElement): { pages: number; shift: number } {
  const shift = columns.clientWidth + (Number.parseFloat(getComputedStyle(columns).columnGap) || 0);
  // A rounded pixel must not make a page of its own.
  const pages = Math.ceil((columns.scrollWidth - columns.clientWidth - 2) / Math.max(1, shift)) + 1;
  return { pages: Math.max(1, pages), shift };
}

interface Position {
  readonly page: number;
  readonly of: number;
}

/** Which page of its part is shown, as far as its leaves have been laid out. */
export function useLeafPages(leaf: Leaf | undefined, pages: number, page: number): Position {
  const [pagesByLeaf] = useState(() => new Map<string, number>());
  if (!leaf) return { page: 1, of: 1 };
  pagesByLeaf.set(leafKey(leaf, leaf.number), pages);
  return pageOfPart(leaf, page, pagesByLeaf);
}

export interface Turning extends PlaceState {
  readonly position: Position;
  readonly extent: Extent;
  readonly turner: PageTurner;
  readonly arrived: number;
}

/** Turns pages every now and then, unless they are held, and whenever somebody asks for it. */
export function useTurning(turning: Turning): void {
  const { extent, turner, position } = turning;
  const latestRef = useLatest(turning);
  const several = extent.parts > 1 || extent.pages > 1;
  useEffect(
    () =>
      turner.attach((by) => {
        const { extent, setPlace } = latestRef.current;
        // From where the last turn has come, even if that has not been drawn yet.
        setPlace((place) => (by === 1 ? turnOn(place, extent) : turnBack(place, extent)));
      }),
    [turner, latestRef],
  );
  useEffect(() => {
    turner.showPosition(several ? { page: position.page, of: position.of } : undefined);
  }, [turner, several, position.page, position.of]);
  useAutomaticTurns(turning, several && !turner.held.value);
}

function useAutomaticTurns(turning: Turning, runs: boolean): void {
  const { place, extent, arrived } = turning;
  const latestRef = useLatest(turning);
  const seenRef = useRef(arrived);
  const atLast = place.part === extent.parts - 1 && shownPage(place, extent.pages) === extent.pages - 1;
  useEffect(() => {
    if (atLast) seenRef.current = arrived;
  }, [atLast, arrived]);
  // Not restarted by what arrives: a busy minute would keep the first page for ever.
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => {
      const { place, extent, arrived, setPlace } = latestRef.current;
      setPlace(turnByItself(place, extent, arrived > seenRef.current));
    }, pageMs);
    return () => clearTimeout(timer);
  }, [place, runs, latestRef]);
}

/** An element of the page, once it is there. */
interface Ref<T> {
  readonly current: T | null;
}
