import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { inLanguage } from "../../domain/languages.ts";
import type { Theme } from "../../domain/themes.ts";
import { optionsOf } from "../../domain/vote-options.ts";
import { graceMs, type Vote } from "../../domain/votes.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { roundText } from "../../text/round/area.ts";
import { Countdown } from "../kit/countdown.tsx";
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
  const notes = useBoardNotes(wall, board, vote?.piles === true || !vote);
  const themes = useComputed(() => wall.session.state.value.themes).value;
  const prompt = inLanguage(step?.prompt, language.value);
  const title = prompt && prompt.length <= longestHeading ? prompt : t.title;
  const how: WallPart = { key: "how", title, body: <HowToVote vote={vote} wall={wall} />, columns: "rows" };
  const room = wall.session.state.value;
  const options = vote && (vote.on || vote.among) ? optionsOf(vote, room.notes, room.themes) : undefined;
  const about: WallPart = vote?.on
    ? { key: "themes", title: t.notes, columns: "slips", body: <Themes {...{ themes, options }} /> }
    : { key: "notes", title: t.notes, columns: "notes", notes: vote?.among ? notes.filter(isIn(options)) : notes };
  return (
    <PagedWall
      level="h1"
      turner={wall.turner}
      parts={options?.size === 0 || notes.length === 0 ? [how] : [how, about]}
    />
  );
}

type Options = ReturnType<typeof optionsOf> | undefined;

function isIn(options: Options): (option: { readonly id: string }) => boolean {
  return ({ id }) => options?.has(id) ?? true;
}

interface ThemesProps {
  readonly themes: readonly Theme[];
  readonly options: Options;
}

function Themes({ themes, options }: ThemesProps): JSX.Element {
  return (
    <>
      {themes.filter(isIn(options)).map(({ id, title }) => (
        <p key={id} class="vote-view__theme">
          {title}
        </p>
      ))}
    </>
  );
}

function HowToVote({ vote, wall }: { readonly vote: Vote | undefined; readonly wall: Wall }): JSX.Element {
  const t = projectorText.current.value.vote;
  const words = roundText.current.value;
  if (!vote) return <p class="vote-view__rules">{t.soon}</p>;
  const { voters, endsAt } = vote;
  return (
    <div class="vote-view__rules">
      {endsAt ? <TimeLeft endsAt={endsAt} wall={wall} /> : null}
      <p class="vote-view__dots">
        <Dots count={vote.dots} label={t.dots(vote.dots)} />
      </p>
      <p class="vote-view__budget" aria-hidden="true">
        {t.dots(vote.dots)}
      </p>
      <p>{voters?.kind === "slips" ? words.voters("slips", "") : t.how}</p>
      <p>{t.most(Math.min(vote.mostPerNote, vote.dots))}</p>
      {voters && voters.kind !== "slips" && <p>{words.voters(voters.kind, voters.of)}</p>}
      {vote.after && <p>{words.second}</p>}
      {vote.named && <p>{words.named}</p>}
      {vote.hiddenUntilClosed && <p>{t.hidden}</p>}
    </div>
  );
}

function TimeLeft({ endsAt, wall }: { readonly endsAt: number; readonly wall: Wall }): JSX.Element {
  const words = roundText.current.value;
  const leftMs = endsAt - wall.session.now.value;
  if (leftMs <= -graceMs) return <p>{words.timeUp}</p>;
  return (
    <p>
      {words.left} <Countdown leftMs={Math.max(0, leftMs)} small />
    </p>
  );
}
