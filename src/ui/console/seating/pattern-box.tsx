import type { JSX } from "preact";
import { patterns, type Pattern, type Rotation } from "../../../domain/seating-rules.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { ChoiceChips } from "../../kit/choice-chips.tsx";
import { Select } from "../../kit/select.tsx";
import type { SeatingWork } from "./seating-work.ts";

/** How the rounds are run, and what happens when repeats cannot be avoided. */
export function PatternBox({ work }: { readonly work: SeatingWork }): JSX.Element {
  const t = seatingText.current.value.pattern;
  const { seatingRules, workshop } = work.desk.parts;
  const { rotation } = seatingRules.value;
  const rounds = workshop.value?.seatingRounds ?? 1;
  const change = (patch: Partial<Rotation>): void =>
    void work.setRules([{ kind: "rotation", rotation: { ...rotation, ...patch } }], t.changed);
  const choose = (name: string): void => {
    const pattern = patterns.find((each) => each === name) ?? "mixing";
    change({ pattern, gather: pattern === "by-municipality" ? [rounds] : [] });
  };
  return (
    <details class="seating-details">
      <summary>{`${t.title}: ${t.names[rotation.pattern]}`}</summary>
      <div class="stack">
        <Select
          label={t.label}
          hint={t.hints[rotation.pattern]}
          value={rotation.pattern}
          options={patterns.map((value: Pattern) => ({ value, label: t.names[value] }))}
          onChange={choose}
        />
        {rotation.pattern === "by-municipality" && (
          <ChoiceChips
            legend={t.gather}
            value={String(rotation.gather[0] ?? rounds)}
            options={Array.from({ length: rounds }, (_, index) => ({
              value: String(index + 1),
              label: String(index + 1),
            }))}
            onChange={(round) => change({ gather: [Number(round)] })}
          />
        )}
        {rotation.pattern !== "random" && (
          <ChoiceChips
            legend={t.price}
            value={rotation.price}
            options={[
              { value: "fair", label: t.prices.fair },
              { value: "newFaces", label: t.prices.newFaces },
            ]}
            onChange={(price) => change({ price: price === "newFaces" ? "newFaces" : "fair" })}
          />
        )}
      </div>
    </details>
  );
}
