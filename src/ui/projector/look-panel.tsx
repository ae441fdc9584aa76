import type { JSX } from "preact";
import { projectorText } from "../../text/projector/area.ts";
import { Checkbox } from "../kit/checkbox.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { Stepper } from "../kit/stepper.tsx";
import { pictureThemes, type Hall, type ProjectorLook } from "./projector-look.ts";
import { pixelsAt1920, readableMetres, readingScale } from "./reading-size.ts";

interface LookPanelProps {
  readonly look: ProjectorLook;
  readonly aspect: number;
  readonly onLook: (change: Partial<ProjectorLook>) => void;
}

/** How the picture suits the hall: light, how far it is read, and what else it shows. */
export function LookPanel({ look, aspect, onLook }: LookPanelProps): JSX.Element {
  const t = projectorText.current.value.controls;
  const setHall = (change: Partial<Hall>): void => onLook({ hall: { ...look.hall, ...change } });
  return (
    <div class="projector-controls__panel sheet-of-paper">
      <ChoiceChips
        legend={t.picture}
        hint={t.pictureHint}
        options={pictureThemes.map((theme) => ({ value: theme, label: t.themes[theme] }))}
        value={look.theme}
        onChange={(value) => onLook({ theme: pictureThemes.find((theme) => theme === value) ?? "light" })}
      />
      <Stepper
        label={t.metres}
        hint={t.unknown}
        value={look.hall.metres}
        min={0}
        max={60}
        onChange={(metres) => setHall({ metres })}
      />
      <Stepper
        label={t.width}
        hint={t.unknown}
        value={Math.round(look.hall.pictureMetres * 100)}
        min={0}
        max={2000}
        step={10}
        onChange={(centimetres) => setHall({ pictureMetres: centimetres / 100 })}
      />
      <Reach hall={look.hall} aspect={aspect} />
      <Checkbox label={t.counts} checked={look.showsCounts} onChange={(showsCounts) => onLook({ showsCounts })} />
      <Checkbox label={t.keys} checked={look.letterKeys} onChange={(letterKeys) => onLook({ letterKeys })} />
    </div>
  );
}

/** From how far the text is read, in a sentence; nothing while the picture has not been measured. */
function Reach({ hall, aspect }: { readonly hall: Hall; readonly aspect: number }): JSX.Element {
  const t = projectorText.current.value.controls;
  const scale = readingScale(hall, aspect);
  const reach = readableMetres(hall, aspect, scale);
  return (
    <output class="projector-controls__reach">
      {reach !== undefined && <strong>{t.readable(reach)}</strong>}{" "}
      {reach !== undefined && reach < hall.metres && <span>{t.tooFar(hall.metres)} </span>}
      {reach !== undefined && <span class="soft small">{t.pixels(pixelsAt1920(aspect, scale))}</span>}
    </output>
  );
}
