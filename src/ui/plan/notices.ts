import { signal, type ReadonlySignal } from "@preact/signals";
import type { Outcome } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";

/** What has just happened, in a sentence, with one thing that can be done about it. */
interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

/** The latest notice of a screen. */
export interface Notices {
  readonly current: ReadonlySignal<(Notice & { readonly id: number }) | undefined>;
  show(notice: Notice): void;
  clear(): void;
  /** Waits for an action, says what came of it, and gives whether it was done. A refusal is always said. */
  report(action: Promise<Outcome>, done?: () => Notice): Promise<boolean>;
}

/** Notices of one screen, none to begin with. */
export function createNotices(): Notices {
  const current = signal<(Notice & { readonly id: number }) | undefined>(undefined);
  let count = 0;
  const show = (notice: Notice): void => {
    current.value = { ...notice, id: ++count };
  };
  return {
    current,
    show,
    clear() {
      current.value = undefined;
    },
    async report(action, done) {
      const outcome = await action;
      if (!outcome.done) show({ text: commonText.current.value.refusals[outcome.refusal] });
      else if (done) show(done());
      return outcome.done;
    },
  };
}
