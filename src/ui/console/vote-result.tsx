import type { JSX } from "preact";
import type { Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { projectorIcon } from "../kit/icons.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { TallyList } from "./tally-list.tsx";
import { ViewHead } from "./view-head.tsx";

interface VoteResultProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
  /** Which round of voting on this board it was, from 1. */
  readonly number: number;
}

/** A closed vote: its result, and how many stand behind it. */
export function VoteResult({ desk, vote, number }: VoteResultProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const { session } = desk;
  const present = Math.max(desk.parts.present.value.length, vote.ballots);
  const show = (): void => void desk.act(session.actions.showOnProjector({ view: "result", note: "" }), t.shownResult);
  return (
    <>
      <ViewHead title={number > 1 ? `${t.result}: ${t.round(number).toLocaleLowerCase("fi")}` : t.result}>
        <Button icon={projectorIcon} onClick={show}>
          {t.showResult}
        </Button>
      </ViewHead>
      <p>
        <strong>{t.ballots(vote.ballots, present)}</strong>{" "}
        <span class="soft">{t.rules(vote.dots, vote.mostPerNote)}</span>
      </p>
      <TallyList desk={desk} vote={vote} />
    </>
  );
}
