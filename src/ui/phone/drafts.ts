import { computed, signal, type ReadonlySignal } from "@preact/signals";

/** Where unfinished texts are kept between visits, one for each field. */
export interface DraftStore {
  /** Answers "" where nothing is kept; never rejects. */
  load(field: string): Promise<string>;
  save(field: string, text: string): void;
}

/** One unfinished text, kept with every keystroke. */
export interface Draft {
  readonly text: ReadonlySignal<string>;
  /** Settled once what was kept has been read; typing does not wait for it. */
  readonly ready: Promise<void>;
  write(text: string): void;
  /** Empties the draft of what has been sent; what was typed meanwhile stays. */
  clearSent(sent: string): void;
  /** Says whether the field is on the screen and open. */
  setOpen(open: boolean): void;
  setFocused(focused: boolean): void;
}

export interface Drafts {
  of(field: string): Draft;
  /** True while a field on the screen holds text or the cursor. */
  readonly isWriting: ReadonlySignal<boolean>;
}

/** The unfinished texts of one phone; they outlive the views that show them. */
export function keepDrafts(store: DraftStore): Drafts {
  const opened = new Map<string, Draft>();
  const busy = signal<readonly ReadonlySignal<boolean>[]>([]);
  return {
    of(field) {
      const known = opened.get(field);
      if (known) return known;
      const { draft, isBusy } = openDraft(store, field);
      opened.set(field, draft);
      busy.value = [...busy.peek(), isBusy];
      return draft;
    },
    isWriting: computed(() => busy.value.some((each) => each.value)),
  };
}

function openDraft(store: DraftStore, field: string): { draft: Draft; isBusy: ReadonlySignal<boolean> } {
  const text = signal("");
  const open = signal(false);
  const focused = signal(false);
  let touched = false;
  const write = (next: string): void => {
    touched = true;
    text.value = next;
    store.save(field, next);
  };
  const load = async (): Promise<void> => {
    const kept = await store.load(field);
    if (!touched) text.value = kept;
  };
  const draft: Draft = {
    text,
    ready: load(),
    write,
    clearSent: (sent) => write(text.peek().startsWith(sent) ? text.peek().slice(sent.length) : text.peek()),
    setOpen(next) {
      open.value = next;
      // A field that goes away with the cursor in it does not say that it has lost it.
      if (!next) focused.value = false;
    },
    setFocused(next) {
      focused.value = next;
    },
  };
  return { draft, isBusy: computed(() => open.value && (focused.value || text.value.trim() !== "")) };
}
