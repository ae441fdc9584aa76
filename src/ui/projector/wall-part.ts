import type { ComponentChildren } from "preact";

/** Things that belong together and may take several pages: a theme with its notes, say. */
export interface WallPart {
  readonly key: string;
  /** Over each of its pages. */
  readonly title?: string | undefined;
  /** Things that are not torn apart: each lands whole on one page wherever it fits. */
  readonly body: ComponentChildren;
  /** How wide the columns are: one for rows, two for notes, more for slips of a few words or mere numbers. */
  readonly columns: "rows" | "notes" | "slips" | "numbers";
}
