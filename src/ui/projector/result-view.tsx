import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Vote } from "../../domain/votes.ts";
import { projectorText } from "../../text/projector/area.ts";
import { roundText } from "../../text/round/area.ts";
import { Dots } from "../kit/dots.tsx";
import { PagedWall } from "./paged-wall.tsx";
import { resultRows, themeRows, topRows, type ResultRow } from "./result-rows.ts";
import "./result-view.css";
import type { Wall } from "./wall.ts";

/** How many places are worth the room's time; a tie at the end comes along. */
const mostRows = 10;

export interface ResultViewProps {
  readonly vote: Vote;
  /** What the notes of each theme got together, instead of each note. */
  readonly byTheme: boolean;
  readonly wall: Wall;
}

/** The ideas that got most: every dot drawn, every tie said. */
export function ResultView({ vote, byTheme, wall }: ResultViewProps): JSX.Element {
  const t = projectorText.current.value.result;
  const words = roundText.current.value;
  const notes = useComputed(() => wall.session.state.value.notes).value;
  const themes = useComputed(() => wall.session.state.value.themes).value;
  const isByTheme = byTheme && vote.sums !== undefined;
  const all = isByTheme ? themeRows(vote, { notes, themes }) : resultRows(vote, { notes, themes });
  const { rows, more } = topRows(all, mostRows);
  const title = vote.open ? t.soFar : t.title;
  const { count } = vote;
  const handDots = Object.values(count?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  const body = [
    ...(isByTheme
      ? [
          <p key="rule" class="result-view__line">
            {vote.once ? words.oncePerTheme : words.everyDot}
          </p>,
        ]
      : []),
    ...(count
      ? [
          <p key="count" class="result-view__line">
            {words.counted(count.kind, count.ballots, handDots)}
          </p>,
        ]
      : []),
    ...rows.map((row) => <Row key={row.id} row={row} kind={count?.kind ?? ""} size={dotSize(rows[0]?.dots ?? 0)} />),
    ...(more > 0 ? [<p key="more">{t.more(more)}</p>] : []),
    ...(rows.length === 0 ? [<p key="none">{t.none}</p>] : []),
  ];
  return <PagedWall level="h1" turner={wall.turner} parts={[{ key: vote.id, title, body, columns: "rows" }]} />;
}

type DotSize = "large" | "medium" | "small";

/** Equal for all rows, so that twice as many dots look twice as long. */
function dotSize(most: number): DotSize {
  if (most <= 20) return "large";
  return most <= 40 ? "medium" : "small";
}

interface RowProps {
  readonly row: ResultRow;
  /** How what was counted by hand was given. */
  readonly kind: string;
  readonly size: DotSize;
}

function Row({ row, kind, size }: RowProps): JSX.Element {
  const t = projectorText.current.value.result;
  const { under, byHand } = roundText.current.value;
  const facts = [...(row.byHand > 0 ? [byHand(kind, row.byHand)] : []), ...(row.under > 0 ? [under(row.under)] : [])];
  return (
    <div class={row.place === 1 ? "result-row result-row--first" : "result-row"}>
      <p class="result-row__place">{t.place(row.place)}</p>
      <p class="result-row__text">{row.text ?? t.gone}</p>
      <p class="result-row__number" aria-hidden="true">
        {row.dots}
      </p>
      <div class="result-row__foot">
        <p class="result-row__dots" data-size={size}>
          <Dots count={row.dots} />
        </p>
        {facts.length > 0 && <p class="result-row__facts">{facts.join(" · ")}</p>}
        {row.tied && <p class="result-row__tie">{t.tie}</p>}
      </div>
    </div>
  );
}
