import { createPrivateKey, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { fingerprintOf, makeSelfSigned, type SelfSigned } from "./self-signed.ts";

/** What devices know a hub by when they dial it directly. The same over restarts, or known devices would be lost. */
export interface DirectIdentity extends SelfSigned {
  readonly fingerprint: Uint8Array;
  /** 16 bytes, shown in the join code. */
  readonly secret: Uint8Array;
}

const IdentitySchema = v.object({
  version: v.literal(1),
  certificate: v.string(),
  key: v.string(),
  secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)),
});

type Stored = v.InferOutput<typeof IdentitySchema>;

/** Where the hub keeps its identity unless it is told otherwise. */
export function usualStateFolder(): string {
  return join(homedir(), ".iltapaja-hub");
}

/**
 * The identity kept in the folder, made at the first start. One that cannot be kept or read is told and made anew: the
 * evening goes on, but devices then have to read the new code.
 */
export async function loadIdentity(folder: string, tell: (line: string) => void): Promise<DirectIdentity> {
  const file = join(folder, "direct.json");
  const known = await readIdentity(file);
  if (typeof known === "object") return known;
  if (known === "damaged") tell(`${file} cannot be read: a new identity is made, and old join codes lose this hub.`);
  const fresh: Stored = { version: 1, ...makeSelfSigned(), secret: randomBytes(16).toString("hex") };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Two hubs that start at once must not take each other's file: the later one reads what the earlier wrote.
    await writeFile(file, JSON.stringify(fresh), { mode: 0o600, flag: known === "damaged" ? "w" : "wx" });
  } catch {
    const others = await readIdentity(file);
    if (typeof others === "object") return others;
    tell(`${folder} cannot be written: after a restart devices must read the join code again (see --state).`);
  }
  return toIdentity(fresh);
}

async function readIdentity(file: string): Promise<DirectIdentity | "missing" | "damaged"> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return "missing";
  }
  try {
    const stored = v.parse(IdentitySchema, JSON.parse(text));
    createPrivateKey(stored.key);
    return toIdentity(stored);
  } catch {
    return "damaged";
  }
}

function toIdentity({ certificate, key, secret }: Stored): DirectIdentity {
  return { certificate, key, fingerprint: fingerprintOf(certificate), secret: Buffer.from(secret, "hex") };
}
