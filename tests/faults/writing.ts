/** What the page showed of one note after a tap on "send". */
export interface Outcome {
  readonly text: string;
  readonly kind: "kept" | "told" | "untold";
  /** From the tap to what the page showed. */
  readonly ms: number;
}

export interface Writing {
  readonly prefix: string;
  readonly from: number;
  readonly count: number;
  /** Between two notes. */
  readonly pauseMs: number;
  /** How long to wait for any answer. */
  readonly patienceMs: number;
}

/**
 * Runs in the page: writes notes with the person's own field and button, and says what the page showed of each. A note
 * is kept when it stands among "my notes"; told is a person who sees the sentence that it was not saved.
 */
// It is sent to the page as it stands, so it can use nothing from outside its braces.
// oxlint-disable unicorn/consistent-function-scoping
export async function writeInPage(writing: Writing): Promise<void> {
  const scope = window as unknown as { faultOutcome(outcome: unknown): Promise<void> };
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const find = <E extends Element>(selector: string): E | null => document.querySelector<E>(selector);
  // The alert on top of the page may be about something else, so it does not count as the answer to a note.
  const isTold = (): boolean => find("form.writer .refusal-line") !== null;
  const isKept = (text: string): boolean =>
    [...document.querySelectorAll(".own-notes__item .note-card__text")].some((card) => card.textContent === text);
  const field = async (): Promise<HTMLTextAreaElement> => {
    for (;;) {
      const area = find<HTMLTextAreaElement>("form.writer textarea");
      if (area) return area;
      find<HTMLButtonElement>(".writer__start button")?.click();
      await sleep(10);
    }
  };
  const answer = (text: string): Promise<"kept" | "told" | "untold"> =>
    new Promise((resolve) => {
      const settle = (kind: "kept" | "told" | "untold"): void => {
        watcher.disconnect();
        clearTimeout(patience);
        resolve(kind);
      };
      const watcher = new MutationObserver((changes) => {
        if (isKept(text)) settle("kept");
        else if (isTold() && changes.some(({ addedNodes }) => addedNodes.length > 0)) settle("told");
      });
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      // Where the sentence has stood there all the time, nothing changes.
      const patience = setTimeout(() => settle(isTold() ? "told" : "untold"), writing.patienceMs);
    });
  for (let number = writing.from; number < writing.from + writing.count; number++) {
    const text = `${writing.prefix} ${number}`;
    const area = await field();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await sleep(0); // the button learns of the text with the next picture
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    const shown = answer(text);
    find<HTMLButtonElement>("form.writer button[type=submit]")?.click();
    const kind = await shown;
    await scope.faultOutcome({ text, kind, ms: performance.now() - began });
    if (kind !== "kept" && find<HTMLTextAreaElement>("form.writer textarea")?.value !== text) {
      throw new Error(`The text that was not saved is not in its field any more: ${text}`);
    }
    await sleep(writing.pauseMs);
  }
}
