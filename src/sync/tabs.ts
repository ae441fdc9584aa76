import { equalityDeep } from "lib0/function";
import { bytesToText, sameBytes } from "../journal/bytes.ts";
import { StorageFailure } from "../journal/entry-store.ts";
import type { Ledger } from "../journal/ledger.ts";
import { EntryTooLarge, JournalFrozen } from "../journal/own-entries.ts";
import { createQueue } from "../journal/queue.ts";
import { parseChange, type Change } from "../journal/records.ts";
import type { World } from "./ports.ts";
import type { SyncReport } from "./sync-report.ts";
import { parseTabMessage, type TabMessage, type Work, type WorkOutcome } from "./tab-messages.ts";
import type { Locks, TabChannel } from "./tab-ports.ts";

export interface TabsOptions extends World {
  readonly ledger: Pick<Ledger, "write" | "writeText" | "refresh" | "me" | "journal">;
  readonly locks: Locks;
  readonly channel: TabChannel;
  /** The room's name: one tab per room leads. */
  readonly room: string;
  /** This tab leads now, until `close`. */
  readonly lead: () => void;
  /** Another tab took the lead away, which browsers do to tabs that hang. */
  readonly unseat: () => void;
  /** What the leading tab says of the links. */
  readonly hear: (report: SyncReport) => void;
  readonly report: (error: unknown) => void;
}

const againEveryMs = 2000;
/** After that a person is told that it was not saved. */
const patienceMs = 10_000;
const remembered = 200;

interface Pending {
  readonly work: Work;
  readonly until: number;
  readonly settle: (outcome: WorkOutcome) => void;
  cancel: () => void;
}

/**
 * The tabs of one device that have one room open: one of them leads, writes the device's journal and holds its links;
 * the others ask it to write. When it goes, another takes over.
 */
export class Tabs {
  readonly #options: TabsOptions;
  readonly #ending = new AbortController();
  readonly #pending = new Map<string, Pending>();
  readonly #answered = new Map<string, Promise<WorkOutcome>>();
  readonly #refreshing = createQueue();
  #leads = false;
  #accompanied = false;
  #release: (() => void) | undefined;
  #told: SyncReport | undefined;

  constructor(options: TabsOptions) {
    this.#options = options;
    options.channel.listen((data) => this.#hear(parseTabMessage(data)));
    this.#say({ kind: "hello" });
    options.locks
      .hold(`iltapaja ${options.room}`, this.#ending.signal, () => this.#lead())
      .catch((error: unknown) => this.#unseated(error));
  }

  get leads(): boolean {
    return this.#leads;
  }

  /** Whether another tab was heard of: a tab that is alone need not tell anybody what it does. */
  get accompanied(): boolean {
    return this.#accompanied;
  }

  /** Has the work done by the tab that leads. Rejects as the ledger does. */
  async write(work: Work): Promise<void> {
    const outcome = this.#leads ? await this.#perform(work) : await this.#ask(work);
    if (outcome.kind === "not-stored") throw new StorageFailure(outcome.reason, undefined);
    if (outcome.kind === "frozen") throw new JournalFrozen(outcome.reason);
    if (outcome.kind === "too-large") throw new EntryTooLarge("the leading tab could not write it");
  }

  /** Tells the other tabs that entries were stored. */
  tellStored(): void {
    if (this.#leads && this.#accompanied) this.#say({ kind: "stored" });
  }

  /** Tells the other tabs that this one has stored entries which came by hand, whichever tab leads. */
  tellCarried(): void {
    this.#say({ kind: "stored" });
  }

  tellReport(report: SyncReport): void {
    this.#told = report;
    if (this.#leads && this.#accompanied) this.#say({ kind: "report", report });
  }

  /** Lets another tab lead. What was asked for and not answered is given up. */
  close(): void {
    this.#leads = false;
    this.#ending.abort();
    this.#release?.();
    for (const { settle } of this.#pending.values()) settle({ kind: "not-stored", reason: "closed" });
    this.#options.channel.close();
  }

  async #lead(): Promise<void> {
    if (this.#ending.signal.aborted) return;
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    // Another tab may have written up to a moment ago.
    await this.#refresh();
    if (this.#ending.signal.aborted) return;
    this.#leads = true;
    this.#options.lead();
    this.#say({ kind: "leading" });
    for (const [id, { work, settle }] of this.#pending) void this.#performOnce(id, work, true).then(settle);
    await released;
  }

  #unseated(error: unknown): void {
    if (this.#ending.signal.aborted) return;
    if (this.#leads) this.#options.unseat();
    this.#leads = false;
    this.#options.report(error);
  }

  #ask(work: Work): Promise<WorkOutcome> {
    const { clock, random } = this.#options;
    const id = bytesToText(random.bytes(12));
    const until = clock.now() + patienceMs;
    return new Promise((resolve) => {
      const settle = (outcome: WorkOutcome): void => {
        this.#pending.get(id)?.cancel();
        this.#pending.delete(id);
        resolve(outcome);
      };
      const pending: Pending = { work, until, settle, cancel: () => undefined };
      this.#pending.set(id, pending);
      this.#request(id, pending, false);
    });
  }

  #request(id: string, pending: Pending, again: boolean): void {
    const { clock, schedule } = this.#options;
    if (this.#leads || !this.#pending.has(id)) return;
    if (clock.now() >= pending.until) return pending.settle({ kind: "not-stored", reason: "unknown" });
    pending.cancel();
    this.#say({ kind: "request", id, work: pending.work, again, until: pending.until });
    pending.cancel = schedule.after(againEveryMs, () => this.#request(id, pending, true));
  }

  #hear(message: TabMessage | undefined): void {
    if (!message) return;
    this.#accompanied = true;
    switch (message.kind) {
      case "hello":
        if (this.#leads) this.#say({ kind: "leading" });
        return;
      case "here":
        if (this.#leads) this.#say({ kind: "stored" });
        if (this.#leads && this.#told) this.#say({ kind: "report", report: this.#told });
        return;
      case "leading":
        this.#say({ kind: "here" });
        for (const [id, pending] of this.#pending) this.#request(id, pending, true);
        return;
      case "request":
        if (this.#leads) void this.#answer(message);
        return;
      case "answer":
        void this.#settle(message.id, message.outcome);
        return;
      case "stored":
        void this.#refresh();
        return;
      case "report":
        if (!this.#leads) this.#options.hear(message.report);
        return;
      default:
    }
  }

  async #answer({ id, work, again, until }: TabMessage & { readonly kind: "request" }): Promise<void> {
    // A tab that slept through the wait must not write what its person was told is not saved.
    if (this.#options.clock.now() >= until) return;
    const outcome = await this.#performOnce(id, work, again);
    this.#say({ kind: "answer", id, outcome });
  }

  async #settle(id: string, outcome: WorkOutcome): Promise<void> {
    const pending = this.#pending.get(id);
    if (!pending) return;
    // The person sees what she wrote as soon as she is told that it is saved.
    if (outcome.kind === "done") await this.#refresh();
    pending.settle(outcome);
  }

  #performOnce(id: string, work: Work, again: boolean): Promise<WorkOutcome> {
    const known = this.#answered.get(id);
    if (known) return known;
    const outcome = again && this.#isDone(work) ? Promise.resolve<WorkOutcome>({ kind: "done" }) : this.#perform(work);
    this.#answered.set(id, outcome);
    for (const oldest of this.#answered.keys()) {
      if (this.#answered.size <= remembered) break;
      this.#answered.delete(oldest);
    }
    return outcome;
  }

  /** Whether the journal says already what the work would write: then the former leader had done it. */
  #isDone(work: Work): boolean {
    const { ledger } = this.#options;
    const journal = ledger.me && ledger.journal(ledger.me);
    if (!journal) return false;
    if (work.kind === "text") {
      return journal.texts.some(({ text, update }) => text === work.text && sameBytes(update, work.update));
    }
    return work.changes.every((change) => {
      const last = journal.histories(change.root).get(change.key)?.at(-1);
      // Compared in the form in which the journal keeps it.
      return last !== undefined && equalityDeep(last.value, parseChange(asChange(change)).value);
    });
  }

  async #perform(work: Work): Promise<WorkOutcome> {
    const { ledger } = this.#options;
    try {
      if (work.kind === "text") await ledger.writeText(work.text, work.update);
      else await ledger.write(work.changes.map(asChange));
      return { kind: "done" };
    } catch (error) {
      if (error instanceof StorageFailure) return { kind: "not-stored", reason: error.reason };
      if (error instanceof JournalFrozen) return { kind: "frozen", reason: error.reason };
      if (error instanceof EntryTooLarge) return { kind: "too-large" };
      this.#options.report(error);
      return { kind: "not-stored", reason: "unknown" };
    }
  }

  #refresh(): Promise<void> {
    return this.#refreshing(() => this.#options.ledger.refresh()).catch((error: unknown) =>
      this.#options.report(error),
    );
  }

  #say(message: TabMessage): void {
    this.#options.channel.post(message);
  }
}

function asChange({ root, key, value }: (Work & { readonly kind: "changes" })["changes"][number]): Change {
  return { root, key, value };
}
