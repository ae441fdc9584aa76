import { hubInJoinLink } from "../../domain/join-code.ts";
import type { DeviceStore, KnownWorkshop } from "../../storage/device-store.ts";
import { parseHubOffer } from "../../sync/hub-offer.ts";
import type { HallHubPort } from "../../ui/carry/hall-hub-port.ts";

export interface HallHubChoiceOptions {
  readonly store: Pick<DeviceStore, "saveWorkshop">;
  readonly workshop: KnownWorkshop;
  /** Opens the workshop anew in all windows: its links and its join code are made when it is opened. */
  readonly reopen: () => void;
}

/** Which hub in the hall this device dials for a workshop. */
export function hallHubChoice({ store, workshop, reopen }: HallHubChoiceOptions): HallHubPort {
  const keep = async (hallHub: string | undefined): Promise<"used" | "not-kept"> => {
    try {
      await store.saveWorkshop({ ...workshop, hallHub });
    } catch {
      return "not-kept";
    }
    reopen();
    return "used";
  };
  return {
    isKnown: workshop.hallHub !== undefined,
    async use(text) {
      const code = text.replaceAll(/\s/g, "");
      const offer = hubInJoinLink(code) ?? code.toUpperCase();
      return parseHubOffer(offer) ? keep(offer) : "not-a-code";
    },
    forget: () => keep(undefined),
  };
}
