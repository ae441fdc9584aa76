import type { JSX } from "preact";
import { commonText } from "../../text/common/area.ts";
import "./dots.css";

export interface DotsProps {
  readonly count: number;
  /** Places in all; free ones are drawn as rings. */
  readonly of?: number | undefined;
  /** What is spoken instead of "n dots". */
  readonly label?: string | undefined;
}

/** Dots as dots: one drawn for each, in the colour and size of the text around. */
export function Dots({ count, of = count, label }: DotsProps): JSX.Element {
  const places = Array.from({ length: Math.max(count, of) }, (_, place) => place);
  return (
    <span class="dots">
      <span class="unseen">{label ?? commonText.current.value.dots(count)}</span>
      {places.map((place) => (
        <span key={place} class={place < count ? "dots__dot" : "dots__dot dots__dot--free"} />
      ))}
    </span>
  );
}
