import * as v from "valibot";
import { isRoot } from "../domain/records.ts";
import { SyncReportSchema } from "./sync-report.ts";

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(40));

const ChangeSchema = v.object({
  root: v.pipe(v.string(), v.guard(isRoot)),
  key: v.pipe(v.string(), v.maxLength(80)),
  /** Judged by its root's schema when it is written. */
  value: v.optional(v.unknown()),
});

const WorkSchema = v.variant("kind", [
  v.object({ kind: v.literal("changes"), changes: v.array(ChangeSchema) }),
  v.object({ kind: v.literal("text"), text: v.string(), update: v.instance(Uint8Array) }),
]);

const OutcomeSchema = v.variant("kind", [
  v.object({ kind: v.literal("done") }),
  v.object({ kind: v.literal("not-stored"), reason: v.picklist(["full", "closed", "unknown"]) }),
  v.object({ kind: v.literal("frozen"), reason: v.picklist(["fork", "poison", "incomplete", "full"]) }),
  v.object({ kind: v.literal("too-large") }),
]);

/** What the tabs of one device say to each other about one room. */
const TabMessageSchema = v.variant("kind", [
  /** A new tab asks which one leads. */
  v.object({ kind: v.literal("hello") }),
  /** The sender leads from now on. */
  v.object({ kind: v.literal("leading") }),
  /** Answers it, and asks how things are: the leading tab may never have heard of the sender. */
  v.object({ kind: v.literal("here") }),
  v.object({
    kind: v.literal("request"),
    id: Id,
    work: WorkSchema,
    /** True when it may have been done already by a tab that went before it could answer. */
    again: v.boolean(),
    /** Epoch ms after which nobody waits for it any more. */
    until: v.number(),
  }),
  v.object({ kind: v.literal("answer"), id: Id, outcome: OutcomeSchema }),
  /** The leading tab has stored entries. */
  v.object({ kind: v.literal("stored") }),
  v.object({ kind: v.literal("report"), report: SyncReportSchema }),
]);

/** Something to be written into this device's journal. */
export type Work = v.InferOutput<typeof WorkSchema>;
export type WorkOutcome = v.InferOutput<typeof OutcomeSchema>;
export type TabMessage = v.InferOutput<typeof TabMessageSchema>;

/** A message from another tab, which may run another version of the app; undefined when it makes no sense here. */
export function parseTabMessage(data: unknown): TabMessage | undefined {
  const parsed = v.safeParse(TabMessageSchema, data);
  return parsed.success ? parsed.output : undefined;
}
