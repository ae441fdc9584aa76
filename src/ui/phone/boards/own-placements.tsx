import type { JSX } from "preact";
import type { Note } from "../../../domain/notes.ts";
import { boardText } from "../../../text/board/area.ts";
import { Select } from "../../kit/select.tsx";
import { useOutcome } from "../outcome.ts";
import type { Phone } from "../phone.ts";
import { RefusalLine } from "../refusal-line.tsx";
import "./own-placements.css";

/** Choosing the theme of each of one's own notes. */
export function OwnPlacements({ phone }: { readonly phone: Phone }): JSX.Element | null {
  const t = boardText.current.value.group;
  const mine = phone.mine.value;
  if (mine.length === 0) return null;
  return (
    <details class="own-placements">
      <summary class="own-placements__summary">{t.mine(mine.length)}</summary>
      {mine.map((note) => (
        <OwnPlacement key={note.id} phone={phone} note={note} />
      ))}
    </details>
  );
}

function OwnPlacement({ phone, note }: { readonly phone: Phone; readonly note: Note }): JSX.Element {
  const t = boardText.current.value.group;
  const { refusal, tell } = useOutcome();
  const themes = phone.themes.value;
  const place = (theme: string): void => {
    const title = themes.find(({ id }) => id === theme)?.title;
    void tell(phone.session.actions.placeNote(note.id, theme), title ? t.placed(title) : t.takenOut);
  };
  return (
    <div class="own-placements__note">
      <Select
        label={t.themeOf(note.text)}
        options={[{ value: "", label: t.noTheme }, ...themes.map(({ id, title }) => ({ value: id, label: title }))]}
        value={note.theme ?? ""}
        onChange={place}
      />
      <RefusalLine refusal={refusal} />
    </div>
  );
}
