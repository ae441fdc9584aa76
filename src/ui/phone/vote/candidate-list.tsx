import { computed, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { roundText } from "../../../text/round/area.ts";
import { useGradually } from "../../kit/use-gradually.ts";
import { everyTheme } from "../notes/theme-select.tsx";
import type { Phone } from "../phone.ts";
import { Candidate } from "./candidate.tsx";
import type { Option } from "./options.ts";
import type { Dots } from "./use-dots.ts";

export interface CandidateListProps {
  readonly phone: Pick<Phone, "session" | "vote" | "themes">;
  readonly dots: Dots;
  /** Only notes of this theme, as ThemeSelect gives it. */
  readonly theme: string;
}

/**
 * What can be voted on, by theme. The order stays as it was when the list appeared, so that nothing moves
 * under a thumb: notes that come later stand at the end.
 */
export function CandidateList({ phone, dots, theme }: CandidateListProps): JSX.Element {
  const candidates = useMemo(() => inKeptOrder(phone, dots), [phone, dots]).value;
  const shown = candidates.filter((note) => theme === everyTheme || theme === (note.theme ?? ""));
  const drawn = useGradually(shown.length);
  const themeTitles = new Map(phone.themes.value.map(({ id, title }) => [id, title]));
  return (
    <ul data-roving class="candidates plain-list" aria-label={roundText.current.value.vote.candidates(shown.length)}>
      {shown.slice(0, drawn).map((note) => (
        <Candidate
          key={note.id}
          phone={phone}
          note={note}
          theme={note.theme && themeTitles.get(note.theme)}
          dots={dots}
        />
      ))}
    </ul>
  );
}

function inKeptOrder(
  { themes }: Pick<Phone, "themes">,
  { options: candidates }: Pick<Dots, "options">,
): ReadonlySignal<readonly Option[]> {
  const placeById = new Map<string, number>();
  return computed(() => {
    const options = candidates.value;
    const themeOrder = new Map(themes.value.map(({ id }, index) => [id, index]));
    const rank = (note: Option): number => themeOrder.get(note.theme ?? "") ?? themeOrder.size;
    const fresh = options.filter(({ id }) => !placeById.has(id)).sort((a, b) => rank(a) - rank(b));
    for (const note of fresh) placeById.set(note.id, placeById.size);
    return [...options].sort((a, b) => (placeById.get(a.id) ?? 0) - (placeById.get(b.id) ?? 0));
  });
}
