import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { Select } from "../kit/select.tsx";
import type { NotePlaces } from "./note-places.ts";
import type { WallFilter } from "./wall-filter.ts";

interface PlaceFieldsProps {
  readonly filter: WallFilter;
  readonly places: NotePlaces;
  readonly onChange: (filter: WallFilter) => void;
}

/** Chooses whose notes are listed: those of a table, of a municipality, of a theme. Each only where there is a choice. */
export function PlaceFields({ filter, places, onChange }: PlaceFieldsProps): JSX.Element {
  const { boards, tables, find } = consoleText.current.value;
  const { municipalities, themes } = places;
  return (
    <>
      {places.tables.length > 0 && (
        <Select
          label={boards.table}
          value={String(filter.table)}
          options={[
            { value: "0", label: boards.everyTable },
            ...places.tables.map((table) => ({ value: String(table), label: tables.table(table) })),
          ]}
          onChange={(table) => onChange({ ...filter, table: Number(table) })}
        />
      )}
      {municipalities.length > 0 && (
        <Select
          label={find.municipality}
          value={filter.municipality}
          options={[
            { value: "", label: find.everyMunicipality },
            ...municipalities.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(municipality) => onChange({ ...filter, municipality })}
        />
      )}
      {themes.length > 0 && (
        <Select
          label={find.theme}
          value={filter.theme ?? "*"}
          options={[
            { value: "*", label: find.everyTheme },
            ...themes.map(({ id, title }) => ({ value: id, label: title })),
            { value: "", label: find.noTheme },
          ]}
          onChange={(theme) => onChange({ ...filter, theme: theme === "*" ? undefined : theme })}
        />
      )}
    </>
  );
}
