import "./prompt-part.css";
import type { WallPart } from "./wall-part.ts";

/** The longest prompt that can stand over other things, in characters; a longer one gets pages of its own. */
export const longestHeading = 130;

/** A prompt alone, in turn with what it is about. */
export function promptPart(title: string, prompt: string): WallPart {
  return { key: "prompt", title, body: <p class="prompt-part">{prompt}</p>, columns: "rows" };
}
