import type { Session } from "../../live/session.ts";
import type { PageTurner } from "./page-turner.ts";

/** What the views on the wall share. */
export interface Wall {
  readonly session: Session;
  readonly turner: PageTurner;
  /** Whether the wall says how many have come. */
  readonly showsCounts: boolean;
}
