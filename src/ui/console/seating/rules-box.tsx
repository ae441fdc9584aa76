import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { SeatingIssue } from "../../../live/seating-planner.ts";
import type { SeatingRuleChange } from "../../../live/session.ts";
import { commonText } from "../../../text/common/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { Stepper } from "../../kit/stepper.tsx";
import { IssueList } from "./issue-list.tsx";
import { namesOf, nameOf } from "./names.ts";
import type { SeatingWork } from "./seating-work.ts";

/** Every rule in words with a way to take it back, the chairs, and what cannot hold together. */
export function RulesBox({ work }: { readonly work: SeatingWork }): JSX.Element {
  const t = seatingText.current.value.rules;
  const rules = useComputed(() => ruleLines(work)).value;
  const issues = useIssues(work);
  const remove = ({ undo }: RuleLine): void => void removeRule(work, undo);
  return (
    <details class="seating-details">
      <summary>{rules.length === 0 ? t.title : `${t.title} (${rules.length})`}</summary>
      <div class="stack">
        {rules.length === 0 && <p class="soft small">{t.none}</p>}
        <ul class="plain-list" hidden={rules.length === 0}>
          {rules.map((rule) => (
            <li key={rule.key} class="row row--apart">
              <span>{rule.words}</span>
              <Button kind="quiet" onClick={() => remove(rule)}>
                {t.remove}
                <span class="unseen">{`: ${rule.words}`}</span>
              </Button>
            </li>
          ))}
        </ul>
        <IssueList desk={work.desk} issues={issues} />
        <Chairs work={work} />
      </div>
    </details>
  );
}

/** What the solver says of the rules as they are; asked again with each change. */
function useIssues({ desk }: SeatingWork): readonly SeatingIssue[] {
  const issues = useSignal<readonly SeatingIssue[]>([]);
  const rules = desk.parts.seatingRules.value;
  const people = desk.parts.toSeat.value.length;
  const workshop = desk.parts.workshop.value;
  useEffect(() => {
    let isStale = false;
    const ask = async (): Promise<void> => {
      const found = await desk.session.seating.check();
      if (!isStale) issues.value = found;
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [desk, issues, rules, people, workshop]);
  return issues.value;
}

/** The chairs of each table: none closes it. */
function Chairs({ work }: { readonly work: SeatingWork }): JSX.Element {
  const t = seatingText.current.value.rules;
  const { seatingRules, workshop } = work.desk.parts;
  const usual = workshop.value?.seatsPerTable ?? 0;
  const own = new Map(seatingRules.value.tables.map(({ table, seats }) => [table, seats]));
  return (
    <details class="seating-details">
      <summary>{t.chairs}</summary>
      <p class="small soft">{t.chairsHint}</p>
      <div class="seating-chairs">
        {Array.from({ length: workshop.value?.tables ?? 0 }, (_, index) => index + 1).map((table) => (
          <Stepper
            key={table}
            label={t.chairsOf(table)}
            value={own.get(table) ?? usual}
            min={0}
            max={20}
            onChange={(seats) =>
              void work.desk.act(work.desk.session.seating.setRules([{ kind: "table", table, seats }]))
            }
          />
        ))}
      </div>
    </details>
  );
}

interface RuleLine {
  readonly key: string;
  readonly words: string;
  readonly undo: { readonly off: SeatingRuleChange; readonly on: SeatingRuleChange };
}

function ruleLines({ desk }: SeatingWork): readonly RuleLine[] {
  const t = seatingText.current.value.rules;
  const { places, bonds } = desk.parts.seatingRules.value;
  const seats = places
    .filter(({ table }) => table > 0)
    .map(({ person, ...place }): RuleLine => {
      const words = (place.host ? t.host : t.fixed)(nameOf(desk, person), place.table);
      const off = { kind: "place", person, place: { ...place, table: 0, host: false } } as const;
      return { key: `seat ${person}`, words, undo: { off, on: { kind: "place", person, place } } };
    });
  const away = places
    .filter((place) => place.away.length > 0)
    .map(({ person, ...place }): RuleLine => {
      const off = { kind: "place", person, place: { ...place, away: [] } } as const;
      const words = t.away(nameOf(desk, person), place.away.join(", "));
      return { key: `away ${person}`, words, undo: { off, on: { kind: "place", person, place } } };
    });
  const groups = bonds.map(({ id, kind, people }): RuleLine => {
    const off = { kind: "bond", id, bond: { kind, people: [] } } as const;
    const on = { kind: "bond", id, bond: { kind, people } } as const;
    return { key: id, words: t[kind](namesOf(desk, people)), undo: { off, on } };
  });
  return [...seats, ...away, ...groups];
}

async function removeRule({ desk }: SeatingWork, { off, on }: RuleLine["undo"]): Promise<void> {
  const { seating } = desk.session;
  await desk.notices.report(seating.setRules([off]), () => ({
    text: seatingText.current.peek().rules.removed,
    action: {
      label: commonText.current.peek().undo,
      onClick: () => void desk.act(seating.setRules([on]), seatingText.current.peek().rules.added),
    },
  }));
}
