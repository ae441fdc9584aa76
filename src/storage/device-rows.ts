import * as v from "valibot";
import type { KnownWorkshop, RoomKeys } from "./device-store.ts";

export const WorkshopRowSchema: v.GenericSchema<unknown, KnownWorkshop> = v.object({
  room: v.string(),
  code: v.string(),
  name: v.string(),
  date: v.optional(v.string()),
  keepDays: v.optional(v.number()),
  role: v.picklist(["facilitator", "participant", "archive"]),
  lastOpenedAt: v.pipe(v.number(), v.finite()),
  rehearsal: v.optional(v.boolean()),
  // A hub that makes no sense any more must not cost the workshop.
  hallHub: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
});

/** A key as the browser gives it back. By form, not by class: pages without https have no CryptoKey to compare with. */
function keySchema(type: "public" | "private") {
  return v.custom<CryptoKey>((key) => typeof key === "object" && key !== null && "type" in key && key.type === type);
}

const KeyPairSchema = v.object({ publicKey: keySchema("public"), privateKey: keySchema("private") });

export const KeysRowSchema: v.GenericSchema<unknown, RoomKeys> = v.object({
  keys: KeyPairSchema,
  salt: v.optional(v.instance(Uint8Array)),
  door: v.optional(KeyPairSchema),
  secrets: v.optional(v.record(v.string(), v.string())),
});

export const DraftRowSchema = v.object({ text: v.string() });

export const SettingRowSchema = v.object({ value: v.string() });
