import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import "./note-card.css";
import { colourName, NoteMark } from "./note-card.tsx";
import { noteMarks } from "./note-marks.ts";

export interface ColourPickerProps {
  readonly value: number;
  readonly onChange: (colour: number) => void;
}

/** The six papers a note can have, each with its mark and spoken name. */
export function ColourPicker({ value, onChange }: ColourPickerProps): JSX.Element {
  const name = useId();
  return (
    <fieldset class="colour-picker">
      <legend class="unseen">{commonText.current.value.noteColour}</legend>
      <div class="colour-picker__colours">
        {noteMarks.map((mark, colour) => (
          <label key={mark} class="colour-picker__colour" title={colourName(colour)}>
            <input
              class="colour-picker__radio"
              type="radio"
              name={name}
              aria-label={colourName(colour)}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span class="colour-picker__face note-card" data-colour={colour}>
              <NoteMark colour={colour} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
