import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import type { Vote } from "../../domain/votes.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { Dots } from "../kit/dots.tsx";
import { PagedWall } from "./paged-wall.tsx";
import { longestHeading } from "./prompt-part.tsx";
import "./vote-view.css";
import { useBoardNotes } from "./use-board-notes.ts";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";

export interface VoteViewProps {
  readonly step: Step | undefined;
  readonly vote: Vote | undefined;
  readonly board: string;
  readonly wall: Wall;
}

/** How to vote, then in turn what is voted about: the wall serves those without a phone too. Never a count by note. */
export function VoteView({ step, vote, board, wall }: VoteViewProps): JSX.Element {
  const t = projectorText.current.value.vote;
  const notes = useBoardNotes(wall, board);
  const prompt = inLanguage(step?.prompt, language.value);
  const title = prompt && prompt.length <= longestHeading ? prompt : t.title;
  const how: WallPart = { key: "how", title, body: <HowToVote vote={vote} />, columns: "rows" };
  const parts: readonly WallPart[] =
    notes.length === 0 ? [how] : [how, { key: "notes", title: t.notes, notes, columns: "notes" }];
  return <PagedWall level="h1" turner={wall.turner} parts={parts} />;
}

function HowToVote({ vote }: { readonly vote: Vote | undefined }): JSX.Element {
  const t = projectorText.current.value.vote;
  if (!vote) return <p class="vote-view__rules">{t.soon}</p>;
  return (
    <div class="vote-view__rules">
      <p class="vote-view__dots">
        <Dots count={vote.dots} label={t.dots(vote.dots)} />
      </p>
      <p class="vote-view__budget" aria-hidden="true">
        {t.dots(vote.dots)}
      </p>
      <p>{t.how}</p>
      <p>{t.most(Math.min(vote.mostPerNote, vote.dots))}</p>
      {vote.hiddenUntilClosed && <p>{t.hidden}</p>}
    </div>
  );
}
