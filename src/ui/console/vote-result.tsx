import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Vote } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { roundText } from "../../text/round/area.ts";
import { votingText } from "../../text/voting/area.ts";
import { Button } from "../kit/button.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { projectorIcon } from "../kit/desk-icons.ts";
import { namesByOption } from "../phone/results/names-by-option.ts";
import { resultRows, themeRows } from "../projector/result-rows.ts";
import { ResultTable, SumRule } from "../results/result-table.tsx";
import { RoundRules } from "../results/round-rules.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { TallyList } from "./tally-list.tsx";
import { ViewHead } from "./view-head.tsx";
import { VoteSheet } from "./vote-sheet.tsx";

interface VoteResultProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
  /** What the round is called among those of this board. */
  readonly name: string | undefined;
  /** Called when another round may have begun. */
  readonly onSecondRound: () => void;
}

type Look = "dots" | "table" | "themes";

/** A closed vote: its result, and how many stand behind it. */
export function VoteResult({ desk, vote, name, onSecondRound }: VoteResultProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const words = votingText.current.value;
  const round = roundText.current.value;
  const [look, setLook] = useState<Look>("dots");
  const [isSecond, setSecond] = useState(false);
  const { count, sums } = vote;
  const present = vote.entitled ?? Math.max(desk.parts.present.value.length, vote.ballots);
  const isByTheme = look === "themes" && sums !== undefined;
  const show = (): void => {
    const screen = { view: "result", note: "", vote: vote.id, ...(isByTheme && { by: "themes" as const }) } as const;
    const done = isByTheme ? words.result.shownThemes : t.shownResult;
    void desk.act(desk.session.actions.showOnProjector(screen), done);
  };
  const handDots = Object.values(count?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  return (
    <>
      <ViewHead title={name === undefined ? t.result : `${t.result}: ${name.toLocaleLowerCase("fi")}`}>
        <Button icon={projectorIcon} onClick={show}>
          {isByTheme ? words.result.showThemes : t.showResult}
        </Button>
      </ViewHead>
      <p>
        <strong>{t.ballots(vote.ballots, present)}</strong>{" "}
        <span class="soft">{t.rules(vote.dots, vote.mostPerNote)}</span>
      </p>
      {count && <p>{round.counted(count.kind, count.ballots, handDots)}</p>}
      <RoundRules vote={vote} />
      <ChoiceChips
        legend={round.look}
        options={[
          { value: "dots", label: round.asDots },
          { value: "table", label: round.asTable },
          ...(sums ? [{ value: "themes", label: round.byTheme }] : []),
        ]}
        value={look}
        onChange={(value) => setLook(value === "table" || value === "themes" ? value : "dots")}
      />
      <Result desk={desk} vote={vote} look={look} />
      {vote.tally.length > 2 && (
        <div>
          <Button onClick={() => setSecond(true)}>{words.second.open}</Button>
        </div>
      )}
      {isSecond && (
        <VoteSheet
          desk={desk}
          board={vote.board}
          after={vote}
          onClose={() => {
            setSecond(false);
            onSecondRound();
          }}
        />
      )}
    </>
  );
}

function Result({ desk, vote, look }: Pick<VoteResultProps, "desk" | "vote"> & { readonly look: Look }): JSX.Element {
  const { notes, themes, people } = desk.parts;
  const named = { notes: notes.value, themes: themes.value };
  if (look === "dots" || vote.tally.length === 0) return <TallyList desk={desk} vote={vote} />;
  if (look === "themes") {
    return (
      <>
        <SumRule vote={vote} />
        <ResultTable vote={vote} rows={themeRows(vote, named)} of="themes" />
      </>
    );
  }
  const names = namesByOption(vote, people.value);
  return <ResultTable vote={vote} rows={resultRows(vote, named)} of="options" names={names} />;
}
