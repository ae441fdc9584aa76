import * as v from "valibot";
import type { DeviceStore } from "./device-store.ts";

/** The setting that holds it. */
export const introductionSetting = "introduction";

const field = v.pipe(v.string(), v.maxLength(60));

const IntroductionSchema = v.object({ name: field, municipality: field, background: field });

/** What a person says of herself when she joins. */
export type Introduction = Readonly<v.InferOutput<typeof IntroductionSchema>>;

/** What was said last on this device; undefined when nothing was, or when it cannot be read. */
export async function loadIntroduction(store: Pick<DeviceStore, "loadSetting">): Promise<Introduction | undefined> {
  try {
    const kept: unknown = JSON.parse((await store.loadSetting(introductionSetting)) ?? "null");
    const parsed = v.safeParse(IntroductionSchema, kept);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // a convenience: joining goes on without it
  }
}

/** Keeps it for the next workshop on this device. Rejects with a StorageFailure. */
export function saveIntroduction(store: Pick<DeviceStore, "saveSetting">, introduction: Introduction): Promise<void> {
  return store.saveSetting(introductionSetting, JSON.stringify(introduction));
}
