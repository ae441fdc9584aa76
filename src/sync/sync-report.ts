import * as v from "valibot";

const Count = v.pipe(v.number(), v.minValue(0));

/** How this device is linked and what others hold, as the leading tab tells the others. */
export const SyncReportSchema = v.object({
  /** Whether this tab leads its device: it alone writes the journal and holds the links. */
  leading: v.boolean(),
  kind: v.picklist(["alone", "linking", "linked"]),
  /** Other devices that this one hears of, directly or through the hub. */
  devices: Count,
  /** Direct links among browsers. */
  direct: Count,
  /** Whether the hub's relay carries the rest. */
  relayed: v.boolean(),
  /** Whether the network has kept devices from each other, so that all goes through the hub, if there is one. */
  isolated: v.optional(v.boolean()),
  /** When anything was heard from anybody, epoch ms of this device. */
  heardAt: v.optional(v.number()),
  hub: v.picklist(["unknown", "reachable", "unreachable", "full"]),
  /** Whether entries that others offer are still on their way. */
  fetching: v.boolean(),
  /** To be added to this device's time to get the facilitator's. */
  clockOffsetMs: v.number(),
  /** How many entries of this device's journal each other device is known to hold. */
  holders: v.array(Count),
  /** How many of them the facilitator's device is known to hold. */
  facilitatorHolds: Count,
  /** The other devices that were heard of themselves, and when. */
  people: v.array(v.object({ author: v.optional(v.string()), heardAt: v.number() })),
});

export type SyncReport = Readonly<v.InferOutput<typeof SyncReportSchema>>;

/** Before anything is known. */
export const noReport: SyncReport = {
  leading: false,
  kind: "alone",
  devices: 0,
  direct: 0,
  relayed: false,
  hub: "unknown",
  fetching: false,
  clockOffsetMs: 0,
  holders: [],
  facilitatorHolds: 0,
  people: [],
};

/** Where the entry `seq` of this device's journal is kept beside this device. */
export function custodyIn(report: SyncReport, seq: number): { readonly others: number; readonly facilitator: boolean } {
  return {
    others: report.holders.filter((held) => held > seq).length,
    facilitator: report.facilitatorHolds > seq,
  };
}
