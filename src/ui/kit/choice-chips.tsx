import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import "./choice-chips.css";
import { Icon } from "./icon.tsx";
import { checkIcon } from "./icons.ts";
import type { Option } from "./select.tsx";
import { TextField } from "./text-field.tsx";

export interface OtherChoice {
  /** The words on the last chip. */
  readonly chip: string;
  /** The label of the field that it opens. */
  readonly field: string;
  readonly maxLength: number;
}

export interface ChoiceChipsProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  /** The chosen option's value; with `other`, also any text that is no option. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly other?: OtherChoice | undefined;
}

/** A radio group whose options are all in sight. With `other` people can answer in their own words. */
export function ChoiceChips(props: ChoiceChipsProps): JSX.Element {
  const { legend, hint, options, value, onChange, other } = props;
  const name = useId();
  const isOwnWords = value !== "" && !options.some((option) => option.value === value);
  const [otherOpen, setOtherOpen] = useState(false);
  const showsOther = other !== undefined && (otherOpen || isOwnWords);
  return (
    <fieldset class="choice-chips">
      <legend class="choice-chips__legend">
        {legend}
        {hint && <span class="choice-chips__hint">{hint}</span>}
      </legend>
      <div class="choice-chips__chips">
        {options.map((option) => (
          <Chip
            key={option.value}
            name={name}
            label={option.label}
            checked={!showsOther && option.value === value}
            onChoose={() => {
              setOtherOpen(false);
              onChange(option.value);
            }}
          />
        ))}
        {other && (
          <Chip
            name={name}
            label={other.chip}
            checked={showsOther}
            onChoose={() => {
              setOtherOpen(true);
              onChange("");
            }}
          />
        )}
      </div>
      {showsOther && (
        <TextField
          label={other.field}
          value={isOwnWords ? value : ""}
          maxLength={other.maxLength}
          onInput={(words) => {
            setOtherOpen(true);
            onChange(words);
          }}
        />
      )}
    </fieldset>
  );
}

interface ChipProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Chip({ name, label, checked, onChoose }: ChipProps): JSX.Element {
  return (
    <label class="choice-chips__chip">
      <input class="choice-chips__radio" type="radio" name={name} checked={checked} onChange={onChoose} />
      <span class="choice-chips__face">
        <Icon path={checkIcon} />
        {label}
      </span>
    </label>
  );
}
