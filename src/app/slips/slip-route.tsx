import { computed } from "@preact/signals";
import type { ComponentChild } from "preact";
import { ballotCode } from "../../domain/ballot-code.ts";
import { textToBytes } from "../../journal/bytes.ts";
import type { Signer } from "../../journal/journal-crypto.ts";
import { slipAuthor, slipEntries } from "../../journal/slip.ts";
import { createRandom } from "../../platform/random.ts";
import { timers } from "../../platform/schedule.ts";
import { portableSigner } from "../../platform/portable-keys.ts";
import { boardText } from "../../text/board/area.ts";
import { roundText } from "../../text/round/area.ts";
import { slipsText } from "../../text/slips/area.ts";
import type { ReadSlip } from "../../ui/slips/slip-port.ts";
import { SlipScreen } from "../../ui/slips/slip-screen.tsx";
import type { OpenRoom } from "../open-room.ts";
import type { Workshops } from "../workshops.ts";

/** A ballot is held back for up to so long: whoever watches the network then has many that it could be. */
const longestDelayMs = 20_000;

/**
 * Prepares voting with a paper slip. Its key is taken out of the address at once: only this page's memory has it, and
 * nothing that is stored here names the slip but the ballot itself, which every device stores alike.
 */
export async function loadSlip(open: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  const key = location.hash.split("/").at(-1) ?? "";
  history.replaceState(history.state, "", `#/slip/${open.session.room}`);
  const [signer] = await Promise.all([
    signerIn(device.subtle, key),
    roundText.load(),
    boardText.load(),
    slipsText.load(),
  ]);
  const slip = signer && (await readSlip(open, { crypto: device.crypto, roomId: open.roomId, signer }));
  return () => <SlipScreen session={open.session} slip={slip} />;
}

/** A private number of 32 bytes, and the public point. */
const keyBytes = 32 + 65;

async function signerIn(subtle: SubtleCrypto, key: string): Promise<Signer | undefined> {
  const bytes = textToBytes(key);
  if (bytes?.length !== keyBytes) return undefined;
  return portableSigner(subtle, bytes).catch(() => undefined); // numbers that make no key
}

async function readSlip(
  { session, ledger, receive }: OpenRoom,
  writer: Parameters<typeof slipEntries>[0],
): Promise<ReadSlip> {
  const author = await slipAuthor(writer.crypto, writer.signer.publicKey);
  const isUsed = computed(() => {
    void session.state.value; // read, so that whoever asks is told when something has arrived
    return (ledger.journal(author)?.stored ?? 0) > 0;
  });
  const delayMs = Math.round(createRandom(window.crypto).fraction() * longestDelayMs);
  return {
    author,
    isUsed,
    delayMs,
    async cast({ id, endsAt }, ballot) {
      const left = endsAt ? Math.max(0, endsAt - session.now.peek()) : delayMs;
      await new Promise<void>((resolve) => timers.after(Math.min(delayMs, left), resolve));
      if (isUsed.peek()) return undefined;
      const { entries, hash } = await slipEntries(writer, id, ballot);
      const { accepted } = await receive(entries);
      return accepted.length === entries.length ? ballotCode(hash) : undefined;
    },
  };
}
