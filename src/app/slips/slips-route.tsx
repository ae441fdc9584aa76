import type { ComponentChild } from "preact";
import { bytesToText } from "../../journal/bytes.ts";
import { slipAuthor } from "../../journal/slip.ts";
import { newPortableKey } from "../../platform/portable-keys.ts";
import { slipsText } from "../../text/slips/area.ts";
import type { PrintedSlip } from "../../ui/slips/slip-port.ts";
import { SlipsScreen } from "../../ui/slips/slips-screen.tsx";
import { joinAddress } from "../join-address.ts";
import type { OpenRoom } from "../open-room.ts";
import type { Workshops } from "../workshops.ts";

/** Prepares the printing of paper slips: each with a key of its own, which stands on the paper and nowhere else. */
export async function loadSlips({ session }: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  const [{ url }] = await Promise.all([joinAddress(location, fetch.bind(window)), slipsText.load()]);
  const makeSlip = async (): Promise<PrintedSlip> => {
    const { bytes, publicKey } = await newPortableKey(device.subtle);
    const author = await slipAuthor(device.crypto, publicKey);
    return { author, link: `${url}/#/slip/${session.room}/${bytesToText(bytes)}` };
  };
  const make = async (count: number): Promise<readonly PrintedSlip[]> => {
    const slips = await Promise.all(Array.from({ length: count }, makeSlip));
    // In the order of their names, which is by chance: the paper does not lie as it was made.
    return slips.sort((a, b) => (a.author < b.author ? -1 : 1));
  };
  return () => <SlipsScreen session={session} make={make} print={() => window.print()} />;
}
