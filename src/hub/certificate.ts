import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";

/** A certificate chain and its key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Where they lie. */
export interface CertificateFiles {
  readonly certPath: string;
  readonly keyPath: string;
}

/** Thrown with a sentence that says which file is wrong and how. */
export class CertificateUnusable extends Error {
  override readonly name = "CertificateUnusable";
}

/** Reads both files and tries whether they fit each other. Rejects with CertificateUnusable. */
export async function loadCertificate({ certPath, keyPath }: CertificateFiles): Promise<Certificate> {
  const [cert, key] = [await read(certPath), await read(keyPath)];
  if (!parseCertificate(cert, certPath).checkPrivateKey(parseKey(key, keyPath)))
    throw new CertificateUnusable(`The key in ${keyPath} is not that of the certificate in ${certPath}.`);
  return { cert, key };
}

/** What whoever runs the hub should know of a certificate: how long it lasts, and for whose name it is not. */
export function certificateNews({ cert }: Certificate, publicUrl: string | undefined, now: Date): string {
  const parsed = new X509Certificate(cert);
  const end = new Date(parsed.validTo);
  const day = end.toISOString().slice(0, 10);
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  const lasts =
    end < now ? `The certificate ended on ${day}: browsers refuse it.` : `The certificate lasts until ${day}.`;
  if (host === undefined) return `${lasts} Name the host that it is for with --public-url.`;
  const isFor = isIP(host) ? parsed.checkIP(host) : parsed.checkHost(host);
  return isFor === undefined ? `${lasts} It is not for ${host}: browsers refuse it there.` : lasts;
}

export interface CertificateFollower {
  readonly everyMs: number;
  /** Hears of each certificate that is new and fits. */
  readonly renew: (certificate: Certificate) => void;
  /** Hears why one that is new does not fit; half of a renewal is no harm, the other half follows. */
  readonly refuse: (why: CertificateUnusable) => void;
}

/**
 * Looks at the files now and then, so that a renewal needs no restart in the middle of an evening. By their times and
 * not by the system's messages: those are lost where a renewal swaps links or folders. Gives how to stop.
 */
export function followCertificate(
  files: CertificateFiles,
  first: Certificate,
  { everyMs, renew, refuse }: CertificateFollower,
): () => void {
  let known = first;
  const look = async (): Promise<void> => {
    try {
      const next = await loadCertificate(files);
      if (next.cert === known.cert && next.key === known.key) return;
      known = next;
      renew(next);
    } catch (error) {
      if (!(error instanceof CertificateUnusable)) throw error;
      refuse(error);
    }
  };
  const changed = (): void => void look();
  const paths = [files.certPath, files.keyPath];
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, changed);
  return () => {
    for (const path of paths) unwatchFile(path, changed);
  };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new CertificateUnusable(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "the hub's user may not read it";
  return code === "EISDIR" ? "it is a folder" : String(code ?? error);
}

function parseCertificate(text: string, path: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new CertificateUnusable(`${path} holds no certificate in PEM form.`);
  }
}

function parseKey(text: string, path: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch {
    throw new CertificateUnusable(
      /ENCRYPTED/u.test(text)
        ? `The key in ${path} is locked with a passphrase, which the hub cannot ask for.`
        : `${path} holds no private key in PEM form.`,
    );
  }
}
