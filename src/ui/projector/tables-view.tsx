import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../domain/agenda.ts";
import type { BoardInfo } from "../../domain/boards.ts";
import { tableGroups, type TableGroup } from "../../domain/encounters.ts";
import { inLanguage } from "../../domain/languages.ts";
import { seatedPeople } from "../../domain/room.ts";
import { currentSeating } from "../../domain/seatings.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { PagedWall } from "./paged-wall.tsx";
import { promptPart } from "./prompt-part.tsx";
import { stepTitle } from "./step-title.ts";
import { TableSlip, type TableSlipProps } from "./table-slip.tsx";
import "./tables-view.css";
import type { WallPart } from "./wall-part.ts";
import type { Wall } from "./wall.ts";

/** Of more tables than this the municipalities would take pages; their numbers and sizes stand on one. */
const mostWithMunicipalities = 4;

export interface TablesViewProps {
  readonly step: Step | undefined;
  readonly wall: Wall;
}

/** Who goes where in this round, and what the tables talk about. */
export function TablesView({ step, wall }: TablesViewProps): JSX.Element {
  const t = projectorText.current.value.tables;
  const groups = useComputed(() => {
    const room = wall.session.state.value;
    const seating = currentSeating(room.seatings);
    return seating && tableGroups(seating, seatedPeople(room));
  }).value;
  const board = useComputed(() => wall.session.state.value.boards.find(({ id }) => id === step?.board)?.info).value;
  if (!groups || groups.length === 0) {
    return (
      <div class="tables-view">
        <h1>{t.title}</h1>
        <p>{t.soon}</p>
      </div>
    );
  }
  return <PagedWall level="h1" turner={wall.turner} parts={[...tableParts(groups), ...tableTalk(step, board)]} />;
}

/** All tables first; then, for those without a phone, the names that people gave: those are many who look. */
function tableParts(groups: readonly TableGroup[]): readonly WallPart[] {
  const t = projectorText.current.value.tables;
  const slips = (shows: TableSlipProps["shows"]) =>
    groups.map((group) => (
      <TableSlip
        key={group.table}
        group={group}
        shows={shows}
        isTight={shows === "municipalities" && groups.length === mostWithMunicipalities}
      />
    ));
  const shows = groups.length > mostWithMunicipalities ? "count" : "municipalities";
  const map: WallPart = {
    key: "map",
    title: t.go,
    body: slips(shows),
    columns: mapColumns(groups.length),
    spread: true,
  };
  const names = nameRows(groups);
  if (names.length === 0) return [map];
  return [
    map,
    { key: "by-name", title: t.byName, body: names, columns: "slips" },
    { key: "names", title: t.names, body: slips("names"), columns: "notes" },
  ];
}

/** As many columns as leave the fewest gaps among so many tables. */
function mapColumns(tables: number): WallPart["columns"] {
  if (tables === 1) return "rows";
  if (tables === 3) return "slips";
  if (tables <= mostWithMunicipalities) return "notes";
  return tables <= 6 || tables === 9 ? "slips" : "numbers";
}

/** Every name in order, with its table: quicker to find than a table by table list when many are looking. */
function nameRows(groups: readonly TableGroup[]): readonly JSX.Element[] {
  const t = projectorText.current.value.tables;
  return groups
    .flatMap(({ table, people }) => people.map(({ id, name }) => ({ id, name, table })))
    .filter(({ name }) => name !== "")
    .sort((a, b) => a.name.localeCompare(b.name, language.value))
    .map(({ id, name, table }) => (
      <p key={id} class="tables-view__name">
        <span>{name}</span>
        <strong aria-label={t.table(table)}>{table}</strong>
      </p>
    ));
}

/** What the tables talk about, and what they write down each on its own part of the board, in turn with where to sit. */
function tableTalk(step: Step | undefined, board: BoardInfo | undefined): readonly WallPart[] {
  if (step?.kind !== "tables") return [];
  const title = stepTitle(step, language.value, projectorText.current.value);
  const prompt = inLanguage(step.prompt, language.value);
  const asked = board?.kind === "tables" ? inLanguage(board.prompt, language.value) : "";
  return [
    ...(prompt ? [promptPart(title, prompt)] : []),
    ...(asked ? [{ ...promptPart(inLanguage(board?.title, language.value) || title, asked), key: "board" }] : []),
  ];
}
