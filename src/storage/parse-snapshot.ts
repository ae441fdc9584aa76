import * as v from "valibot";
import type { RoomSnapshot } from "../journal/entry-store.ts";
import { hashLength } from "../journal/entry.ts";

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const BytesSchema = v.instance(Uint8Array);

const HistorySchema = v.array(v.object({ seq: CountSchema, lamport: CountSchema, value: v.unknown() }));

const JournalSchema = v.object({
  author: v.string(),
  publicKey: BytesSchema,
  salt: BytesSchema,
  hashes: v.pipe(
    BytesSchema,
    v.check((hashes) => hashes.length % hashLength === 0),
  ),
  lamport: CountSchema,
  frozen: v.undefinedable(v.object({ seq: CountSchema, reason: v.picklist(["fork", "poison"]) })),
  records: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), HistorySchema]))])),
  texts: v.array(v.object({ text: v.string(), seq: CountSchema, lamport: CountSchema, update: BytesSchema })),
});

const SnapshotSchema: v.GenericSchema<unknown, RoomSnapshot> = v.object({
  room: v.string(),
  version: CountSchema,
  position: CountSchema,
  facilitator: v.undefinedable(v.string()),
  journals: v.array(JournalSchema),
});

/** The snapshot if it has that form. What the records say was parsed by the journal before it was put there. */
export function parseSnapshot(row: unknown): RoomSnapshot | undefined {
  const parsed = v.safeParse(SnapshotSchema, row);
  return parsed.success ? parsed.output : undefined;
}
