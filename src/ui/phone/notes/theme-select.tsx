import type { JSX } from "preact";
import { phoneText } from "../../../text/phone/area.ts";
import { Select } from "../../kit/select.tsx";
import type { Phone } from "../phone.ts";

/** The choice of no theme in particular. No theme's id looks like this. */
export const everyTheme = "*";

/** So few notes are seen at a glance; a choice among themes would only be in the way. */
const fewNotes = 12;

export interface ThemeSelectProps {
  readonly phone: Phone;
  /** A theme's id, "" for the notes in no theme, or `everyTheme`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a long list of notes to one theme. */
export function ThemeSelect({ phone, value, onChange }: ThemeSelectProps): JSX.Element | null {
  const t = phoneText.current.value.wall;
  const themes = phone.themes.value;
  if (themes.length < 2 || phone.notes.value.length <= fewNotes) return null;
  const options = [
    { value: everyTheme, label: t.allThemes },
    ...themes.map(({ id, title }) => ({ value: id, label: title })),
    { value: "", label: t.noTheme },
  ];
  return <Select label={t.onlyTheme} options={options} value={value} onChange={onChange} />;
}
