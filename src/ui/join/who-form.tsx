import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Refusal } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { joinText } from "../../text/join/area.ts";
import { ChoiceChips, type OtherChoice } from "../kit/choice-chips.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TextField } from "../kit/text-field.tsx";

/** What a person may tell of herself; each part may be "". */
export interface Introduction {
  readonly name: string;
  readonly municipality: string;
  readonly background: string;
}

/** As long as a profile takes. */
const longest = 60;

/** For the button that sends the form from the bar below. */
export const whoFormId = "who-form";

export interface WhoFormProps {
  readonly municipalities: readonly string[];
  readonly backgrounds: readonly string[];
  readonly initial: Introduction;
  readonly busy: boolean;
  readonly refusal?: Refusal | undefined;
  readonly onJoin: (introduction: Introduction) => void;
}

/** Asks who joins; everything is voluntary, and beside it stands who will see it. */
export function WhoForm(props: WhoFormProps): JSX.Element {
  const [me, setMe] = useState(props.initial);
  const t = joinText.current.value.who;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!props.busy) props.onJoin(trimmed(me));
  };
  return (
    <form id={whoFormId} class="stack stack--loose" onSubmit={submit}>
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={me.name}
        maxLength={longest}
        autoComplete="given-name"
        onInput={(name) => setMe({ ...me, name })}
      />
      <Choice
        question={t.municipality}
        offered={props.municipalities}
        other={{ chip: t.otherMunicipality, field: t.otherMunicipalityField, maxLength: longest }}
        value={me.municipality}
        onChange={(municipality) => setMe({ ...me, municipality })}
      />
      <Choice
        question={t.background}
        offered={props.backgrounds}
        other={{ chip: t.otherBackground, field: t.otherBackgroundField, maxLength: longest }}
        value={me.background}
        onChange={(background) => setMe({ ...me, background })}
      />
      <p class="soft small">
        {t.whoSees} {t.whyAsked}
      </p>
      {props.refusal && <StatusLine tone="bad">{commonText.current.value.refusals[props.refusal]}</StatusLine>}
    </form>
  );
}

interface ChoiceProps {
  readonly question: string;
  readonly offered: readonly string[];
  readonly other: OtherChoice;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chips where the organiser has named answers, an open field where not. */
function Choice({ question, offered, other, value, onChange }: ChoiceProps): JSX.Element {
  if (offered.length === 0) {
    return <TextField label={question} value={value} maxLength={other.maxLength} onInput={onChange} />;
  }
  const options = [
    ...offered.map((name) => ({ value: name, label: name })),
    { value: "", label: joinText.current.value.who.untold },
  ];
  return <ChoiceChips legend={question} options={options} value={value} onChange={onChange} other={other} />;
}

function trimmed(me: Introduction): Introduction {
  return { name: me.name.trim(), municipality: me.municipality.trim(), background: me.background.trim() };
}
