import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import { tableGroups, type TableGroup } from "../../domain/encounters.ts";
import { inLanguage } from "../../domain/languages.ts";
import { currentSeating } from "../../domain/seatings.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { PagedWall } from "./paged-wall.tsx";
import { TableSlip } from "./table-slip.tsx";
import "./tables-view.css";
import type { Wall } from "./wall.ts";

export interface TablesViewProps {
  readonly step: Step | undefined;
  readonly wall: Wall;
}

/** Who goes where in this round: the tables with where their people come from, then the names that people gave. */
export function TablesView({ step, wall }: TablesViewProps): JSX.Element {
  const t = projectorText.current.value.tables;
  const groups = useComputed(() => {
    const { seatings, people } = wall.session.state.value;
    const seating = currentSeating(seatings);
    return seating && tableGroups(seating, people);
  }).value;
  const prompt = step?.kind === "tables" ? inLanguage(step.prompt, language.value) : "";
  if (!groups || groups.length === 0) {
    return (
      <div class="tables-view tables-view--empty">
        <h1>{t.title}</h1>
        <p>{t.soon}</p>
      </div>
    );
  }
  return (
    <div class="tables-view">
      <h1>{t.go}</h1>
      {prompt && <p>{prompt}</p>}
      <Tables groups={groups} wall={wall} />
    </div>
  );
}

function Tables({ groups, wall }: { readonly groups: readonly TableGroup[]; readonly wall: Wall }): JSX.Element {
  const slips = (shows: "municipalities" | "names") =>
    groups.map((group) => <TableSlip key={group.table} group={group} shows={shows} />);
  const named = groups.some((group) => group.people.some((person) => person.name !== ""));
  const map = { key: "map", body: slips("municipalities") };
  const names = { key: "names", body: slips("names") };
  return <PagedWall turner={wall.turner} parts={named ? [map, names] : [map]} />;
}
