import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import { PagePlace } from "./page-place.tsx";
import { shownPage, type PageTurner } from "./page-turner.ts";
import "./paged-wall.css";
import { useLeafPages, usePageCount, usePlace, useTurning } from "./use-pages.ts";
import { wallNotes } from "./wall-notes.tsx";
import { leafKey, leavesOf, type WallPart } from "./wall-part.ts";

export interface PagedWallProps {
  readonly parts: readonly WallPart[];
  readonly turner: PageTurner;
  /** Counts what has come; when it grows, the newest page turns up soon. Only where there is one part. */
  readonly arrived?: number | undefined;
  /** The level of the parts' titles. */
  readonly level?: "h1" | "h2" | undefined;
}

/**
 * Shows as much as can be read from the back row and turns pages for the rest; nothing is ever shrunk to fit. The
 * pages are the overflowing columns of one long text, so the browser decides what fits, at any size and language.
 */
export function PagedWall({ parts, turner, arrived = 0, level: Title = "h2" }: PagedWallProps): JSX.Element {
  const columnsRef = useRef<HTMLDivElement>(null);
  const leaves = leavesOf(parts);
  const { place, setPlace } = usePlace(turner, leaves.length);
  const leaf = leaves[place.part] ?? leaves[0];
  const [same] = useState(sameNotes);
  const notes = same(leaf?.notes);
  const cards = useMemo(() => notes && wallNotes(notes), [notes]);
  const body = cards ?? leaf?.body;
  const key = leaf && leafKey(leaf, leaf.number);
  const { pages, shift } = usePageCount(columnsRef, key, body);
  const page = shownPage(place, pages);
  const position = useLeafPages(leaf, pages, page);
  useTurning({
    place,
    setPlace,
    extent: { parts: leaves.length, pages },
    turner,
    position,
    arrived: parts.length === 1 ? arrived : 0,
  });
  return (
    <section class="paged-wall">
      {leaf?.title && (
        <div class="paged-wall__head">
          <Title class="paged-wall__title">{leaf.title}</Title>
          <PagePlace turner={turner} />
        </div>
      )}
      <div class="paged-wall__window">
        <div
          key={key}
          ref={columnsRef}
          class={`paged-wall__columns paged-wall__columns--${leaf?.columns ?? "rows"}`}
          data-spread={leaf?.spread}
          data-turned={page % 2 === 0 ? "even" : "odd"}
          style={{ transform: page === 0 ? undefined : `translateX(${-page * shift}px)` }}
        >
          {body}
        </div>
      </div>
    </section>
  );
}

/** Gives the array that it gave before for as long as it holds the same notes: what comes elsewhere redraws nothing. */
function sameNotes(): (notes: readonly Note[] | undefined) => readonly Note[] | undefined {
  let kept: readonly Note[] | undefined;
  return (notes) => {
    if (kept?.length !== notes?.length || notes?.some((note, index) => note !== kept?.[index])) kept = notes;
    return kept;
  };
}
