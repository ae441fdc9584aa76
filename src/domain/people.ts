import * as v from "valibot";
import type { AuthorId } from "./ids.ts";

/** What a person says of herself when she joins; every field may stay empty. */
export const ProfileSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(60)),
  municipality: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  background: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  /** True once the person has said that she leaves the evening. */
  left: v.optional(v.boolean(), false),
});

export type Profile = v.InferOutput<typeof ProfileSchema>;

/** The key under which a journal keeps its only profile. */
export const profileKey = "me";

const roles = ["facilitator", "co-facilitator", "table-host", "participant"] as const;

export type Role = (typeof roles)[number];

export interface Person {
  readonly id: AuthorId;
  readonly name: string;
  readonly municipality: string;
  readonly background: string;
  readonly left: boolean;
  readonly role: Role;
}

/**
 * A role that the facilitator has given; `through` is the last entry of the receiver's journal that counts
 * with that role once it has been withdrawn.
 */
export const GrantSchema = v.object({
  role: v.picklist(["co-facilitator", "table-host"]),
  through: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
  /** The role after that one was withdrawn, if not a participant's. */
  now: v.optional(v.literal("table-host")),
});

export type Grant = v.InferOutput<typeof GrantSchema>;

/** Strips what could make one name look like another: direction marks, zero-width and control characters. */
export function cleanName(name: string): string {
  return name
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
