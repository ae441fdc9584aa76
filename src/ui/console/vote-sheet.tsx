import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { electorateOf, finalists, suggestedDots, suggestedFinalists } from "../../domain/rounds.ts";
import { optionsOf } from "../../domain/vote-options.ts";
import type { Vote, VoteRecord } from "../../domain/votes.ts";
import { consoleText } from "../../text/console/area.ts";
import { votingText } from "../../text/voting/area.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Stepper } from "../kit/stepper.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { EndField, VotersField } from "./vote/round-fields.tsx";

interface VoteSheetProps {
  readonly desk: ConsoleDesk;
  readonly board: string;
  /** The round whose best ones this one is about. */
  readonly after?: Vote | undefined;
  readonly onClose: () => void;
}

/** The rules of a vote, with good ones filled in. */
export function VoteSheet({ desk, board, after, onClose }: VoteSheetProps): JSX.Element {
  const t = consoleText.current.value.vote;
  const { rules: words, second } = votingText.current.value;
  const { parts, session } = desk;
  const themes = parts.themes.value.filter((theme) => theme.board === board);
  const [on, setOn] = useState<VoteRecord["on"]>(after?.on);
  const [best, setBest] = useState(() => suggestedFinalists(after?.tally ?? []));
  const among = after && finalists(after.tally, best).map(({ option }) => option);
  const options = optionsOf(
    { board, on, piles: true, among: among?.slice(0, mostAmong) },
    parts.notes.value,
    themes,
  ).size;
  const [ownDots, setDots] = useState<number>();
  const dots = ownDots ?? suggestedDots(options);
  const [ownMost, setMost] = useState(1);
  const most = Math.min(ownMost, dots);
  const [voters, setVoters] = useState<VoteRecord["voters"]>(undefined);
  const [minutes, setMinutes] = useState(0);
  const [marks, setMarks] = useState({ hidden: true, named: false, once: false, byHand: false });
  const mark = (name: keyof typeof marks) => (checked: boolean) => setMarks({ ...marks, [name]: checked });
  const open = (): void => {
    onClose();
    const rules: VoteRecord = {
      board,
      dots,
      mostPerNote: most,
      hiddenUntilClosed: marks.hidden,
      ...(on ? { on } : { piles: true }),
      ...(after && among && { after: after.id, among: among.slice(0, mostAmong) }),
      ...(voters && { voters }),
      ...(marks.named && { named: true }),
      ...(marks.once && !on && { once: true }),
      ...(marks.byHand && { byHand: true }),
    };
    const endsAt = minutes > 0 ? Math.round(session.now.peek()) + minutes * 60_000 : undefined;
    const people = voters && electorateOf(session.state.peek(), voters);
    void desk.act(session.actions.openVote(rules, { people, endsAt }), t.opened);
  };
  return (
    <Dialog
      open
      title={after ? second.title : t.sheetTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button
            kind="primary"
            blockedBecause={options === 0 ? consoleText.current.value.vote.noNotes : undefined}
            onClick={open}
          >
            {t.openNow}
          </Button>
        </>
      }
    >
      {after && among && (
        <Stepper
          label={second.most}
          hint={among.length > best ? second.tied(among.length, best) : second.mostHint(among.length)}
          value={best}
          min={2}
          max={Math.max(2, Math.min(mostAmong, after.tally.length))}
          onChange={setBest}
        />
      )}
      {!after && themes.length > 0 && (
        <ChoiceChips
          legend={words.on}
          options={[
            { value: "", label: words.notes },
            { value: "themes", label: words.themes },
          ]}
          value={on ?? ""}
          onChange={(value) => setOn(value === "themes" ? value : undefined)}
        />
      )}
      <Stepper
        label={t.dots}
        hint={words.dotsHint(options, suggestedDots(options))}
        value={dots}
        min={1}
        max={20}
        onChange={setDots}
      />
      <Stepper label={words.most} value={most} min={1} max={dots} onChange={setMost} />
      <VotersField desk={desk} value={voters} onChange={setVoters} />
      <EndField minutes={minutes} onChange={setMinutes} />
      <Checkbox label={t.hidden} hint={t.hiddenHint} checked={marks.hidden} onChange={mark("hidden")} />
      <details class="stack">
        <summary class="vote-sheet__more">{words.more}</summary>
        <Checkbox label={words.named} hint={words.namedHint} checked={marks.named} onChange={mark("named")} />
        {!on && themes.length > 0 && (
          <Checkbox label={words.once} hint={words.onceHint} checked={marks.once} onChange={mark("once")} />
        )}
        <Checkbox label={words.byHand} hint={words.byHandHint} checked={marks.byHand} onChange={mark("byHand")} />
      </details>
    </Dialog>
  );
}

/** How many options a record can name. */
const mostAmong = 40;
