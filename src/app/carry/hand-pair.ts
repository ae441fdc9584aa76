import { signal } from "@preact/signals";
import { looksLikePairCode } from "../../sync/pair-code.ts";
import { PairTransport, type PairOptions } from "../../sync/pair-transport.ts";
import type { Transport } from "../../sync/transport.ts";
import type { HandPair, PairingState } from "../../ui/carry/pair-port.ts";

export interface HandPairOptions extends Omit<PairOptions, "changed"> {
  /** Takes the transport into use; false while another tab holds this device's links. */
  use(transport: Transport): boolean;
  /** What outlives the page being loaded again, but not the tab. */
  readonly memory: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Where it is remembered that a link was up. */
  readonly memoryKey: string;
  /** Calls back when the page goes. */
  readonly whenGone: (listener: () => void) => void;
}

/** Links made by showing codes; they stay while the room is open, whichever screen is shown. */
export function openHandPair(options: HandPairOptions): HandPair {
  const { memory, memoryKey } = options;
  const wasLinked = memory.getItem(memoryKey) !== null;
  memory.removeItem(memoryKey);
  const state = signal<PairingState>({ kind: wasLinked ? "reloaded" : "none" });
  const transport = new PairTransport({
    ...options,
    changed(next) {
      state.value = next;
      if (next.kind === "linked") memory.setItem(memoryKey, "linked");
      if (next.kind === "lost" || next.kind === "none") memory.removeItem(memoryKey);
    },
  });
  let isUsed = false;
  const isReady = (): boolean => {
    isUsed ||= options.use(transport);
    if (!isUsed) state.value = { kind: "other-tab" };
    return isUsed;
  };
  options.whenGone(() => {
    const isLinked = state.peek().kind === "linked";
    // Closed here, the other device hears of it at once and not only when nothing comes any more.
    transport.drop();
    if (isLinked) memory.setItem(memoryKey, "linked");
  });
  return {
    state,
    async start() {
      if (isReady()) await transport.offer();
    },
    take: async (text) => (isReady() ? transport.take(text) : "other-tab"),
    cancel: () => transport.cancel(),
    looksLike: looksLikePairCode,
  };
}
