import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDot, removeDot, type DotRefusal } from "../../domain/dots.ts";
import type { Room } from "../../domain/room.ts";
import { optionBy, optionsOf } from "../../domain/vote-options.ts";
import { ballotByOption, dotsUsed, takesDots, type Ballot, type Vote } from "../../domain/votes.ts";
import type { Session } from "../../live/session.ts";
import { boardText } from "../../text/board/area.ts";
import { commonText } from "../../text/common/area.ts";
import { roundText } from "../../text/round/area.ts";
import { slipsText } from "../../text/slips/area.ts";
import { announce } from "../kit/announce.ts";
import { Button } from "../kit/button.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { Dots } from "../kit/dots.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { minusIcon, plusIcon } from "../kit/icons.ts";
import { NoteCard } from "../kit/note-card.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Waiting } from "../kit/waiting.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ReadSlip } from "./slip-port.ts";
import "./slip-screen.css";

export interface SlipScreenProps {
  readonly session: Session;
  /** Undefined where what was read is no slip. */
  readonly slip: ReadSlip | undefined;
}

/** Voting with a paper slip: dots are given, and put in the urn once and for all. */
export function SlipScreen({ session, slip }: SlipScreenProps): JSX.Element {
  const t = slipsText.current.value.vote;
  const back = { href: workshopLink("phone", session.room), label: t.toPhone };
  const { votes } = session.state.value;
  const vote = slip && votes.find(({ open, electorate }) => open && electorate?.includes(slip.author));
  const [cast, setCast] = useState<Cast>({ kind: "not-yet" });
  const isUsed = slip?.isUsed.value === true && cast.kind === "not-yet";
  return (
    <Page title={t.title} back={back}>
      {!slip && <StatusLine tone="warning">{t.unreadable}</StatusLine>}
      {slip && isUsed && <StatusLine tone="warning">{t.used}</StatusLine>}
      {slip && !isUsed && !vote && cast.kind === "not-yet" && <StatusLine>{t.unknown}</StatusLine>}
      {slip && !isUsed && vote && cast.kind === "not-yet" && (
        <SlipBallot key={vote.id} session={session} slip={slip} vote={vote} onCast={setCast} />
      )}
      {slip && cast.kind === "waiting" && <Waiting>{t.waiting(Math.ceil(slip.delayMs / 1000))}</Waiting>}
      {cast.kind === "done" && (
        <div class="stack">
          <StatusLine tone="good">{t.done}</StatusLine>
          <p>{t.code(cast.code)}</p>
        </div>
      )}
      {cast.kind === "failed" && <StatusLine tone="bad">{t.failed}</StatusLine>}
    </Page>
  );
}

type Cast = { readonly kind: "not-yet" | "waiting" | "failed" } | { readonly kind: "done"; readonly code: string };

interface SlipBallotProps {
  readonly session: Session;
  readonly slip: ReadSlip;
  readonly vote: Vote;
  readonly onCast: (cast: Cast) => void;
}

function SlipBallot({ session, slip, vote, onCast }: SlipBallotProps): JSX.Element {
  const t = slipsText.current.value.vote;
  const options = optionsIn(session.state.value, vote);
  const [dots] = useState(() => bindDots(vote, session));
  const [isAsking, setAsking] = useState(false);
  const isOver = !takesDots(vote, vote.endsAt ? session.now.value : 0);
  const send = async (): Promise<void> => {
    setAsking(false);
    onCast({ kind: "waiting" });
    const code = await slip.cast(vote, dots.ballot.peek()).catch(() => undefined);
    announce(code ? t.done : t.failed);
    onCast(code ? { kind: "done", code } : { kind: "failed" });
  };
  if (isOver) return <StatusLine>{commonText.current.value.refusals["vote-closed"]}</StatusLine>;
  return (
    <>
      <p>{t.secret}</p>
      <div class="slip-ballot__bar">
        <strong>{t.left(dots.left.value, vote.dots)}</strong>
        <Button
          kind="primary"
          blockedBecause={dotsUsed(dots.ballot.value) === 0 ? t.empty : undefined}
          onClick={() => setAsking(true)}
        >
          {t.cast}
        </Button>
        {dots.refusal.value && (
          <StatusLine tone="warning">{commonText.current.value.refusals[dots.refusal.value]}</StatusLine>
        )}
      </div>
      <ul class="plain-list stack">
        {options.map((option) => (
          <OptionCard key={option.id} option={option} dots={dots} />
        ))}
      </ul>
      <ConfirmDialog
        open={isAsking}
        title={t.castTitle}
        message={t.castText}
        confirm={t.cast}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      />
    </>
  );
}

/** The slip's dots, in this page's memory only. */
function bindDots(vote: Vote, { state }: Pick<Session, "state">) {
  const given = signal<Ballot>({});
  const optionOf = computed(() => optionBy(optionsOf(vote, state.value.notes, state.value.themes)));
  const ballot = computed(() => ballotByOption(given.value, vote.mostPerNote, optionOf.value));
  const left = computed(() => Math.max(0, vote.dots - dotsUsed(ballot.value)));
  const refusal = signal<DotRefusal | undefined>(undefined);
  const change = (next: Ballot | DotRefusal): void => {
    const isRefused = typeof next === "string";
    refusal.value = isRefused ? next : undefined;
    if (!isRefused) given.value = next;
    announce(
      isRefused ? commonText.current.peek().refusals[next] : slipsText.current.peek().vote.left(left.peek(), vote.dots),
    );
  };
  return {
    ballot,
    left,
    refusal,
    give: (option: string) => change(addDot(vote, ballot.peek(), option, optionOf.peek()(option) === option)),
    takeBack: (option: string) => change(removeDot(vote, ballot.peek(), option)),
  };
}

interface OptionCardProps {
  readonly option: OptionText;
  readonly dots: ReturnType<typeof bindDots>;
}

function OptionCard({ option: { id, text, colour, under }, dots }: OptionCardProps): JSX.Element {
  const t = roundText.current.value.vote;
  const given = dots.ballot.value[id] ?? 0;
  return (
    <li>
      <NoteCard
        text={text}
        colour={colour}
        badge={under > 0 && boardText.current.value.under(under)}
        actions={
          <div class="slip-ballot__dots">
            <IconButton
              kind="secondary"
              icon={minusIcon}
              label={t.takeBack(text)}
              disabled={given === 0}
              onClick={() => dots.takeBack(id)}
            />
            {given > 0 ? <Dots count={given} label={t.given(given)} /> : <span aria-hidden="true">0</span>}
            <IconButton kind="secondary" icon={plusIcon} label={t.give(text)} onClick={() => dots.give(id)} />
          </div>
        }
      />
    </li>
  );
}

interface OptionText {
  readonly id: string;
  readonly text: string;
  readonly colour: number;
  /** How many notes that say the same lie under it. */
  readonly under: number;
}

function optionsIn({ notes, themes }: Room, vote: Vote): readonly OptionText[] {
  const options = optionsOf(vote, notes, themes);
  const all = vote.on ? themes.map(({ id, title }) => ({ id, text: title, colour: 0 })) : notes;
  return all.flatMap(({ id, text, colour }) => {
    const option = options.get(id);
    return option ? [{ id, text, colour, under: option.under.length }] : [];
  });
}
