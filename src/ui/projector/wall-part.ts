import type { ComponentChildren } from "preact";

/** Things that belong together and may take several pages: a theme with its notes, say. */
export interface WallPart {
  readonly key: string;
  /** Over each of its pages. */
  readonly title?: string | undefined;
  /** Things that are not torn apart: each lands whole on one page wherever it fits. */
  readonly body: ComponentChildren;
  /** One wide column, for rows. Otherwise as many as can be read. */
  readonly wide?: boolean | undefined;
  /** Spread over the columns, for parts that are complete; others fill one column after the other. */
  readonly balanced?: boolean | undefined;
}
