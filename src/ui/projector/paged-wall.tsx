import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { PagePlace } from "./page-place.tsx";
import { shownPage, type PageTurner } from "./page-turner.ts";
import "./paged-wall.css";
import { usePageCount, usePlace, useTurning } from "./use-pages.ts";
import type { WallPart } from "./wall-part.ts";

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
  const { place, setPlace } = usePlace(turner, parts.length);
  const part = parts[place.part] ?? parts[0];
  const { pages, shift } = usePageCount(columnsRef, part);
  const page = shownPage(place, pages);
  useTurning({ place, setPlace, extent: { parts: parts.length, pages }, turner, arrived });
  return (
    <section class="paged-wall">
      {part?.title && (
        <div class="paged-wall__head">
          <Title class="paged-wall__title">{part.title}</Title>
          <PagePlace turner={turner} />
        </div>
      )}
      <div class="paged-wall__window">
        <div
          key={part?.key}
          ref={columnsRef}
          class={`paged-wall__columns paged-wall__columns--${part?.columns ?? "rows"}`}
          data-turned={page % 2 === 0 ? "even" : "odd"}
          style={{ transform: page === 0 ? undefined : `translateX(${-page * shift}px)` }}
        >
          {part?.body}
        </div>
      </div>
    </section>
  );
}
