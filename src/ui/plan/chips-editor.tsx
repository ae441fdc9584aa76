import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { planText } from "../../text/plan/area.ts";
import { Button } from "../kit/button.tsx";
import { FieldFrame } from "../kit/field.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { closeIcon, plusIcon } from "../kit/icons.ts";
import "./chips-editor.css";
import { addNames, longestName, mostNames, namesIn, type AddedNames } from "./names.ts";
import type { Notices } from "./notices.ts";

interface ChipsEditorProps {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  readonly suggestions?: readonly string[] | undefined;
  readonly notices: Notices;
  /** Takes how the list changes, so that a late undo keeps what came meanwhile. */
  readonly onChange: (change: (names: readonly string[]) => readonly string[]) => void;
}

/** A list of names: type one and press Enter, paste many, tap a suggestion, take one away and undo it. */
export function ChipsEditor(props: ChipsEditorProps): JSX.Element {
  const { label, hint, names, suggestions = [], notices, onChange } = props;
  const t = planText.current.value.chips;
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const add = (given: string): void => {
    const result = addNames(names, given);
    setText("");
    setSaid(whatBecame(result));
    if (result.added > 0) onChange((current) => addNames(current, given).names);
  };
  const remove = (name: string): void => {
    const index = names.indexOf(name);
    onChange((current) => current.filter((each) => each !== name));
    inputRef.current?.focus();
    const putBack = (): void => onChange((current) => withNameAt(current, index, name));
    notices.show({ text: t.removed(name), action: { label: commonText.current.value.undo, onClick: putBack } });
  };
  const left = suggestions.filter((each) => addNames(names, each).known === undefined);
  return (
    <div class="chips-editor">
      <FieldFrame id={id} label={label} hint={hint}>
        <div class="chips-editor__entry">
          <input
            id={id}
            ref={inputRef}
            class="field__input"
            value={text}
            autoComplete="off"
            enterKeyHint="done"
            aria-describedby={`${id}-hint ${id}-said`}
            onInput={(event) => {
              const given = event.currentTarget.value;
              if (/[,;]/u.test(given)) add(given);
              else setText(given);
            }}
            onPaste={(event) => pasteList(event, add)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.isComposing) return;
              event.preventDefault();
              if (text.trim() !== "") add(text);
            }}
            onBlur={() => text.trim() !== "" && add(text)}
          />
          <Button icon={plusIcon} onClick={() => (text.trim() === "" ? inputRef.current?.focus() : add(text))}>
            {t.add}
          </Button>
        </div>
        <output id={`${id}-said`} class="soft small">
          {said}
        </output>
      </FieldFrame>
      <ul class="plain-list chips-editor__names" aria-label={label}>
        {names.map((name) => (
          <li key={name} class="chips-editor__name">
            <span>{name}</span>
            <IconButton icon={closeIcon} label={t.remove(name)} onClick={() => remove(name)} />
          </li>
        ))}
      </ul>
      {names.length === 0 && <p class="soft small">{t.none}</p>}
      {left.length > 0 && <Suggestions names={left} onAdd={add} />}
    </div>
  );
}

function Suggestions({
  names,
  onAdd,
}: {
  readonly names: readonly string[];
  readonly onAdd: (text: string) => void;
}): JSX.Element {
  const t = planText.current.value.chips;
  return (
    <div class="row chips-editor__suggestions">
      <span class="soft small">{t.suggestions}</span>
      {names.map((name) => (
        <Button key={name} kind="quiet" icon={plusIcon} onClick={() => onAdd(name)}>
          <span aria-hidden="true">{name}</span>
          <span class="unseen">{t.addSuggestion(name)}</span>
        </Button>
      ))}
      {names.length > 1 && <Button onClick={() => onAdd(names.join(","))}>{t.addAll}</Button>}
    </div>
  );
}

/** A pasted list is added at once; a single name is pasted into the field as anywhere else. */
function pasteList(event: ClipboardEvent, add: (text: string) => void): void {
  const pasted = event.clipboardData?.getData("text") ?? "";
  if (namesIn(pasted).length < 2) return;
  event.preventDefault();
  add(pasted);
}

/** The list as it is now with a name put back where it was. */
function withNameAt(names: readonly string[], index: number, name: string): readonly string[] {
  return names.includes(name) ? names : [...names.slice(0, index), name, ...names.slice(index)];
}

function whatBecame(result: AddedNames): string {
  const t = planText.current.value.chips;
  const sentences = [
    result.added > 0 ? t.added(result.added, result.names.length) : "",
    result.known === undefined ? "" : t.alreadyThere(result.known),
    result.tooLong ? t.tooLong(longestName) : "",
    result.full ? t.full(mostNames) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
