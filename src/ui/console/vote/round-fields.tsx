import type { JSX } from "preact";
import { electorateOf } from "../../../domain/rounds.ts";
import { currentSeating } from "../../../domain/seatings.ts";
import type { VoteRecord } from "../../../domain/votes.ts";
import { votingText } from "../../../text/voting/area.ts";
import { ChoiceChips } from "../../kit/choice-chips.tsx";
import { Select, type Option } from "../../kit/select.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

type Voters = NonNullable<VoteRecord["voters"]>;

interface VotersFieldProps {
  readonly desk: ConsoleDesk;
  readonly value: Voters | undefined;
  readonly onChange: (voters: Voters | undefined) => void;
}

/** Who votes: everybody, those who are here, one table, or one municipality; each with how many that is. */
export function VotersField({ desk, value, onChange }: VotersFieldProps): JSX.Element {
  const t = votingText.current.value.rules;
  const room = desk.session.state.value;
  const count = (voters: Voters): number => electorateOf(room, voters).length;
  const tables = [...new Set(currentSeating(room.seatings)?.tableByPerson.values() ?? [])].sort((a, b) => a - b);
  const municipalities = room.workshop?.municipalities ?? [];
  const choices: readonly { readonly voters: Voters; readonly label: (people: number) => string }[] = [
    { voters: { kind: "present", of: "" }, label: t.present },
    ...tables.map((table) => ({
      voters: { kind: "table" as const, of: String(table) },
      label: (people: number) => t.table(String(table), people),
    })),
    ...municipalities.map((name) => ({
      voters: { kind: "municipality" as const, of: name },
      label: (people: number) => t.municipality(name, people),
    })),
  ];
  const options = choices.flatMap(({ voters, label }): readonly Option[] => {
    const people = count(voters);
    return people > 0 ? [{ value: nameOf(voters), label: label(people) }] : [];
  });
  return (
    <Select
      label={t.who}
      options={[
        { value: "", label: t.everybody },
        ...options,
        { value: nameOf(bySlip), label: votingText.current.value.rules.slips },
      ]}
      value={value ? nameOf(value) : ""}
      onChange={(name) =>
        onChange(name === nameOf(bySlip) ? bySlip : choices.find(({ voters }) => nameOf(voters) === name)?.voters)
      }
    />
  );
}

const bySlip: Voters = { kind: "slips", of: "" };

function nameOf({ kind, of }: Voters): string {
  return `${kind} ${of}`;
}

/** Lengths of a vote that are offered, in minutes; 0 is until it is closed by hand. */
const lengths = [0, 2, 3, 5, 10];

interface EndFieldProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** When a vote ends: by hand, or after some minutes. */
export function EndField({ minutes, onChange }: EndFieldProps): JSX.Element {
  const t = votingText.current.value.rules;
  return (
    <ChoiceChips
      legend={t.ends}
      options={lengths.map((length) => ({
        value: String(length),
        label: length === 0 ? t.endsByHand : t.minutes(length),
      }))}
      value={String(minutes)}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
