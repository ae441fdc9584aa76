import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Guest, GuestRecord } from "../../../domain/guests.ts";
import {
  guessColumns,
  readRegistrations,
  registrationFields,
  type RegistrationColumns,
  type RowProblem,
} from "../../../domain/registrations.ts";
import { commonText } from "../../../text/common/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Select } from "../../kit/select.tsx";
import { StatusLine } from "../../kit/status-line.tsx";
import "./registration-preview.css";

/** How many people and how many problems are shown before the list is added. */
const mostShown = 5;
const mostProblems = 10;

export interface RegistrationPreviewProps {
  readonly rows: readonly (readonly string[])[];
  readonly known: { readonly guests: readonly Guest[]; readonly municipalities: readonly string[] };
  readonly onAdd: (guests: readonly GuestRecord[]) => void;
  readonly onCancel: () => void;
}

/** What the file is taken to say, to be put right before anybody is added. */
export function RegistrationPreview({ rows, known, onAdd, onCancel }: RegistrationPreviewProps): JSX.Element {
  const t = seatingText.current.value.guests;
  const [columns, setColumns] = useState(() => guessColumns(rows));
  const { guests, problems } = readRegistrations(rows, columns, known);
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h3>{t.previewTitle}</h3>
      <Columns rows={rows} columns={columns} onChange={setColumns} />
      <p>{t.sample}</p>
      <ul class="plain-list registration-preview__people">
        {guests.slice(0, mostShown).map((guest) => (
          <li key={`${guest.name} ${guest.municipality}`}>
            <strong>{guest.name}</strong> {[guest.municipality, guest.background].filter(Boolean).join(", ")}
          </li>
        ))}
        {guests.length > mostShown && <li>{t.more(guests.length - mostShown)}</li>}
      </ul>
      <Problems problems={problems} />
      <div class="row">
        <Button
          kind="primary"
          onClick={() => onAdd(guests)}
          blockedBecause={guests.length === 0 ? t.nothing : undefined}
        >
          {t.add(guests.length)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {commonText.current.value.cancel}
        </Button>
      </div>
      {guests.length === 0 && <p>{t.nothing}</p>}
    </section>
  );
}

interface ColumnsProps {
  readonly rows: readonly (readonly string[])[];
  readonly columns: RegistrationColumns;
  readonly onChange: (columns: RegistrationColumns) => void;
}

function Columns({ rows, columns, onChange }: ColumnsProps): JSX.Element {
  const t = seatingText.current.value.guests;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const options = [
    { value: "-1", label: t.noColumn },
    ...Array.from({ length: width }, (_, index) => ({
      value: String(index),
      label: t.column(index + 1, (rows[0]?.[index] ?? "").slice(0, 30)),
    })),
  ];
  return (
    <>
      <Checkbox
        label={t.heading}
        checked={columns.hasHeading}
        onChange={(hasHeading) => onChange({ ...columns, hasHeading })}
      />
      <div class="registration-preview__columns">
        {registrationFields.map((field) => (
          <Select
            key={field}
            label={t.field[field]}
            options={options}
            value={String(columns[field])}
            onChange={(column) => onChange({ ...columns, [field]: Number(column) })}
          />
        ))}
      </div>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly RowProblem[] }): JSX.Element | null {
  const t = seatingText.current.value.guests;
  if (problems.length === 0) return null;
  return (
    <StatusLine tone="warning">
      <p>{t.problems(problems.length)}</p>
      <ul>
        {problems.slice(0, mostProblems).map(({ row, kind, name }) => (
          <li key={row}>{t.problem[kind](row, name)}</li>
        ))}
        {problems.length > mostProblems && <li>{t.more(problems.length - mostProblems)}</li>}
      </ul>
    </StatusLine>
  );
}
