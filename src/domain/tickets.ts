import * as v from "valibot";

const author = v.pipe(v.string(), v.maxLength(60));

/**
 * A key that is given away under a code: whoever signs her own id with it gets what it gives. The record's name is the
 * id of that key.
 */
export const TicketSchema = v.object({
  gives: v.picklist(["lead", "seat"]),
  /** Whose seat. */
  from: v.optional(author, ""),
  /** The key, sealed under the code, which stands in no journal. */
  sealed: v.pipe(v.string(), v.maxLength(400)),
  /** Once it gives nothing any more: for each who led by it, the last entry that counts. */
  ended: v.optional(v.pipe(v.record(author, v.pipe(v.number(), v.integer(), v.minValue(-1))), v.maxEntries(40))),
});

export type Ticket = v.InferOutput<typeof TicketSchema>;

/** The use of a ticket, under its name, in the journal of whoever uses it. Journals hold none whose signature is wrong. */
export const ClaimSchema = v.object({
  /** The ticket's key, and its signature of the claimant's id; base64url. */
  key: v.pipe(v.string(), v.length(87)),
  signature: v.pipe(v.string(), v.length(86)),
  /** Whose seat. */
  from: v.optional(author, ""),
});

export type Claim = v.InferOutput<typeof ClaimSchema>;
