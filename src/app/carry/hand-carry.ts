import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { StorageFailure } from "../../journal/entry-store.ts";
import type { Head, Ledger } from "../../journal/ledger.ts";
import type { Receipt } from "../../journal/receipt.ts";
import type { DeviceStore } from "../../storage/device-store.ts";
import { largestCarried, openCarried, packCarried, type CarryKey } from "../../sync/carry-file.ts";
import type { Sealer } from "../../sync/sealing.ts";
import type { CarryAmounts, CarryChoice, CarryIn, CarryOut, HandCarry } from "../../ui/carry/carry-port.ts";
import { carriedBy, carryFrom, loadCarried, saveCarried, type CarriedSoFar } from "./carried-so-far.ts";

/** Entries are taken in by so many at a time, so that the page stays alive. */
const batch = 200;

export interface HandCarryOptions {
  readonly ledger: Pick<Ledger, "heads" | "entriesOf" | "subscribe">;
  readonly key: CarryKey;
  readonly store: Pick<DeviceStore, "loadDraft" | "saveDraft">;
  receive(entries: readonly Uint8Array[]): Promise<Receipt>;
  /** What the file tells people who open it elsewhere. */
  readonly note: () => string;
  readonly canShare: boolean;
  save(text: string): void;
  /** False when the person has turned away. */
  share(text: string): Promise<boolean>;
  readonly waiting: Signal<Blob | undefined>;
  readonly report: (error: unknown) => void;
}

/** Seals with the first, opens with whichever can. */
export function firstThatOpens(sealers: readonly Sealer[]): Sealer {
  const [first] = sealers;
  if (!first) throw new RangeError("Nothing to seal with");
  return {
    seal: (part) => first.seal(part),
    async open(sealed) {
      for (const sealer of sealers) {
        const part = await sealer.open(sealed);
        if (part) return part;
      }
      return undefined;
    },
  };
}

/** The hand-carry of one open room. */
export async function openHandCarry(options: HandCarryOptions): Promise<HandCarry> {
  const { ledger, key, store } = options;
  let carried = await loadCarried(store, key.room);
  const amounts = watchAmounts(ledger, () => carried);

  const carry = async (choice: CarryChoice, hand: (text: string) => boolean | Promise<boolean>): Promise<CarryOut> => {
    try {
      const heads = ledger.heads();
      const entries = await entriesSince(ledger, heads, choice === "fresh" ? carried : undefined);
      const text = await packCarried(key, options.note(), entries);
      if (text === "too-large") return text;
      if (!(await hand(text))) return "not-shared";
      carried = carriedBy(heads);
      amounts.renew();
      await saveCarried(store, key.room, carried).catch(options.report); // then the next file carries more
      return "done";
    } catch (error) {
      options.report(error);
      return "failed";
    }
  };
  return {
    amounts: amounts.signal,
    canShare: options.canShare,
    save: (choice) =>
      carry(choice, (text) => {
        options.save(text);
        return true;
      }),
    share: (choice) => carry(choice, options.share),
    takeIn: (file) => takeIn(options, file),
    waiting: options.waiting,
  };
}

async function entriesSince(
  ledger: Pick<Ledger, "entriesOf">,
  heads: readonly Head[],
  carried: CarriedSoFar | undefined,
): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (const head of heads) {
    const from = carryFrom(head, carried);
    // Of a fork there are two entries with one number, and seldom more.
    if (head.forkedAt !== undefined || head.stored > from) {
      entries.push(...(await ledger.entriesOf(head.author, from, (head.stored - from) * 2 + 8)));
    }
  }
  return entries;
}

async function takeIn({ key, receive, report }: HandCarryOptions, file: Blob): Promise<CarryIn> {
  if (file.size > largestCarried) return { kind: "problem", problem: "too-large" };
  try {
    const carried = await openCarried(key, await file.text());
    if ("problem" in carried) return { kind: "problem", problem: carried.problem };
    const { entries, whole } = carried;
    let [fresh, refused] = [0, 0];
    let needsEarlier = false;
    for (let start = 0; start < entries.length; start += batch) {
      const receipt = await receive(entries.slice(start, start + batch));
      fresh += receipt.accepted.length;
      refused += receipt.invalid;
      needsEarlier ||= receipt.wanted.length > 0;
    }
    return { kind: "taken", fresh, refused, known: entries.length - fresh - refused, whole, needsEarlier };
  } catch (error) {
    // A file that went away while it was read is reported; a full disk is told.
    if (!(error instanceof StorageFailure)) report(error);
    return { kind: "problem", problem: "not-saved" };
  }
}

/** How much there is to carry, renewed as entries come while somebody looks. */
function watchAmounts(
  ledger: Pick<Ledger, "heads" | "subscribe">,
  carried: () => CarriedSoFar | undefined,
): { readonly signal: ReadonlySignal<CarryAmounts>; renew(): void } {
  const read = (): CarryAmounts => {
    const heads = ledger.heads();
    const so = carried();
    const count = (from: (head: Head) => number): number =>
      heads.reduce((sum, head) => sum + Math.max(0, head.stored - from(head)), 0);
    return { all: count(() => 0), fresh: so && count((head) => so[head.author] ?? 0) };
  };
  let stop: (() => void) | undefined;
  const amounts = signal(read(), {
    watched() {
      renew();
      stop = ledger.subscribe(renew);
    },
    unwatched: () => stop?.(),
  });
  const renew = (): void => {
    amounts.value = read();
  };
  return { signal: amounts, renew };
}
