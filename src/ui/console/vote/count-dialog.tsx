import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HandCount, Vote } from "../../../domain/votes.ts";
import { consoleText } from "../../../text/console/area.ts";
import { votingText } from "../../../text/voting/area.ts";
import { Button } from "../../kit/button.tsx";
import { ChoiceChips } from "../../kit/choice-chips.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Stepper } from "../../kit/stepper.tsx";
import { TextField } from "../../kit/text-field.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { doUndoably } from "../undoably.ts";
import { optionsWithText } from "./options-with-text.ts";

interface CountDialogProps {
  readonly desk: ConsoleDesk;
  readonly vote: Vote;
  readonly onClose: () => void;
}

/** How many options have a field before somebody searches. */
const mostFields = 30;

/** What was given without phones: how many people or ballots, and the dots of each option, checked against the caps. */
export function CountDialog({ desk, vote, onClose }: CountDialogProps): JSX.Element {
  const t = votingText.current.value.count;
  const [kind, setKind] = useState<HandCount["kind"]>(vote.count?.kind ?? "paper");
  const [ballots, setBallots] = useState(vote.count?.ballots ?? 0);
  const [dots, setDots] = useState<Readonly<Record<string, number>>>(vote.count?.dots ?? {});
  const [search, setSearch] = useState("");
  const options = optionsWithText(desk.parts, vote);
  const wanted = search.trim().toLocaleLowerCase("fi");
  const found = options.filter(({ text }) => text.toLocaleLowerCase("fi").includes(wanted)).slice(0, mostFields);
  const all = Object.values(dots).reduce((sum, each) => sum + each, 0);
  const mostOnOne = ballots * (kind === "hands" ? 1 : Math.min(vote.mostPerNote, vote.dots));
  const tooMany = options.find(({ id }) => (dots[id] ?? 0) > mostOnOne);
  const problem =
    all > ballots * vote.dots ? t.tooMany(ballots * vote.dots) : tooMany && t.tooManyOn(tooMany.text, mostOnOne);
  const save = (): void => {
    onClose();
    void keepCount(desk, vote, { kind, ballots, dots: { ...dots } }, t.saved);
  };
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" blockedBecause={problem} onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      <ChoiceChips
        legend={t.kind}
        options={[
          { value: "paper", label: t.paper },
          { value: "hands", label: t.hands },
        ]}
        value={kind}
        onChange={(value) => setKind(value === "hands" ? "hands" : "paper")}
      />
      <Stepper
        label={kind === "hands" ? t.people : t.ballots}
        value={ballots}
        min={0}
        max={1000}
        onChange={setBallots}
      />
      <output>{problem ?? t.total(all, ballots * vote.dots)}</output>
      {options.length > mostFields && <TextField label={t.find} value={search} maxLength={60} onInput={setSearch} />}
      {found.map(({ id, text }) => (
        <Stepper
          key={id}
          label={t.dotsOf(text)}
          value={dots[id] ?? 0}
          min={0}
          max={20_000}
          onChange={(given) => setDots({ ...dots, [id]: given })}
        />
      ))}
    </Dialog>
  );
}

/** Puts a count in place, or takes it out; what was there before comes back with undo. */
export function keepCount(
  desk: ConsoleDesk,
  { id, count: before }: Vote,
  count: HandCount | undefined,
  done: string,
): Promise<boolean> {
  const { actions, state } = desk.session;
  const isNow = (expected: HandCount | undefined): boolean => {
    const now = state.peek().votes.find((vote) => vote.id === id)?.count;
    return now?.ballots === expected?.ballots && JSON.stringify(now?.dots) === JSON.stringify(given(expected));
  };
  return doUndoably(
    desk,
    {
      undo: () => actions.setCount(id, before),
      redo: () => actions.setCount(id, count),
      stands: () => isNow(count),
      standsUndone: () => isNow(before),
    },
    done,
  );
}

/** The dots of a count as the room has them: without those that gave none. */
function given(count: HandCount | undefined): Readonly<Record<string, number>> | undefined {
  return count && Object.fromEntries(Object.entries(count.dots).filter(([, dots]) => dots > 0));
}
