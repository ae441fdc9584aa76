import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AuthorId } from "../../../domain/ids.ts";
import { newProblems } from "../../../domain/round-problems.ts";
import type { Place } from "../../../domain/seating-rules.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Select } from "../../kit/select.tsx";
import { nameOf } from "./names.ts";
import { ProblemList } from "./problem-list.tsx";
import { problemsOf } from "./round-terms.ts";
import type { SeatingWork } from "./seating-work.ts";

export interface PlaceDialogProps {
  readonly work: SeatingWork;
  readonly person: AuthorId;
  readonly onClose: () => void;
}

/** One person's place: in one round, or always; and the rounds she is away from. */
export function PlaceDialog({ work, person, onClose }: PlaceDialogProps): JSX.Element {
  return (
    <Dialog open title={nameOf(work.desk, person)} onClose={onClose}>
      <div class="stack">
        <MoveForm work={work} person={person} onClose={onClose} />
        <RuleForm work={work} person={person} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function MoveForm({ work, person, onClose }: PlaceDialogProps): JSX.Element | null {
  const t = seatingText.current.value.person;
  const { seatings, workshop } = work.desk.parts;
  const open = seatings.value.filter(({ state }) => state !== "done");
  const [round, setRound] = useState(open[0]?.round ?? 0);
  const seating = open.find((each) => each.round === round);
  const [table, setTable] = useState<number | undefined>(undefined);
  if (!seating) return null;
  const here = table ?? seating.tableByPerson.get(person) ?? 1;
  const sizes = new Map<number, number>();
  for (const each of seating.tableByPerson.values()) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const after = new Map(seating.tableByPerson).set(person, here);
  const broken = newProblems(problemsOf(work.desk, round, seating.tableByPerson), problemsOf(work.desk, round, after));
  const go = async (): Promise<void> => {
    await work.move(person, round, here);
    onClose();
  };
  return (
    <div class="stack stack--tight">
      <Select
        label={t.round}
        value={String(round)}
        options={open.map((each) => ({ value: String(each.round), label: t.roundName(each.round) }))}
        onChange={(value) => {
          setRound(Number(value));
          setTable(undefined);
        }}
      />
      <Select
        label={t.table}
        value={String(here)}
        options={tableNumbers(workshop.value?.tables).map((number) => ({
          value: String(number),
          label: t.tableOption(number, sizes.get(number) ?? 0),
        }))}
        onChange={(value) => setTable(Number(value))}
      />
      <ProblemList desk={work.desk} title={seatingText.current.value.problems.warning} problems={broken} />
      <Button onClick={() => void go()}>{t.move}</Button>
    </div>
  );
}

function RuleForm({ work, person, onClose }: PlaceDialogProps): JSX.Element {
  const t = seatingText.current.value.person;
  const { seatingRules, seatings, workshop } = work.desk.parts;
  const now = seatingRules.value.places.find((place) => place.person === person);
  const [place, setPlace] = useState<Place>({
    table: now?.table ?? 0,
    host: now?.host ?? false,
    away: [...(now?.away ?? [])],
  });
  const begun = seatings.value.filter(({ state }) => state !== "planned").length;
  const coming = tableNumbers(workshop.value?.seatingRounds).filter((round) => round > begun);
  const save = async (): Promise<void> => {
    if (await work.setRules([{ kind: "place", person, place }], t.saved)) onClose();
  };
  const setAway = (round: number, isAway: boolean): void => {
    const others = place.away.filter((each) => each !== round);
    setPlace({ ...place, away: isAway ? [...others, round].sort((a, b) => a - b) : others });
  };
  return (
    <div class="stack stack--tight">
      <Select
        label={t.always}
        value={String(place.table)}
        options={[
          { value: "0", label: t.free },
          ...tableNumbers(workshop.value?.tables).map((number) => ({
            value: String(number),
            label: seatingText.current.value.person.tableName(number),
          })),
        ]}
        onChange={(value) => setPlace({ ...place, table: Number(value), host: value !== "0" && place.host })}
      />
      {place.table > 0 && (
        <Checkbox label={t.hosts} checked={place.host} onChange={(host) => setPlace({ ...place, host })} />
      )}
      {coming.length > 0 && (
        <fieldset class="field">
          <legend>{t.away}</legend>
          {coming.map((round) => (
            <Checkbox
              key={round}
              label={t.roundName(round)}
              checked={place.away.includes(round)}
              onChange={(isAway) => setAway(round, isAway)}
            />
          ))}
        </fieldset>
      )}
      <Button kind="primary" onClick={() => void save()}>
        {t.save}
      </Button>
    </div>
  );
}

function tableNumbers(count: number | undefined): readonly number[] {
  return Array.from({ length: count ?? 0 }, (_, index) => index + 1);
}
