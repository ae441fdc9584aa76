import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The built app, read and compressed once and served from memory: a path that is not in it cannot be reached. */
export type Site = ReadonlyMap<string, SiteFile>;

interface SiteFile {
  readonly type: string;
  readonly etag: string;
  readonly caching: string;
  readonly bodyByEncoding: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer };
}

type Encoding = "br" | "gzip" | "identity";

/** What of a request decides the answer. */
export interface FileRequest {
  /** The path as it came, still percent-encoded, without the query. */
  readonly path: string;
  readonly accept?: string | undefined;
  readonly acceptEncoding?: string | undefined;
  readonly fetchMode?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export interface FileAnswer {
  readonly status: 200 | 304 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const compressible: ReadonlySet<string> = new Set([
  ".html",
  ".js",
  ".css",
  ".json",
  ".webmanifest",
  ".svg",
  ".txt",
  ".md",
  ".wasm",
  ".ico",
]);

/** Thrown when a folder holds no built app. */
export class AppMissing extends Error {
  override readonly name = "AppMissing";
}

/** Reads every file under `root` but hidden ones. Rejects with AppMissing when there is no `index.html`. */
export async function loadSite(root: string): Promise<Site> {
  if (!existsSync(join(root, "index.html"))) throw new AppMissing(`No built app in ${root}.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: `/${relative(root, path).split(sep).join("/")}` }))
    .filter(({ name }) => !name.includes("/."));
  const files = await Promise.all(paths.map(async ({ path, name }) => [name, await loadFile(path, name)] as const));
  return new Map(files);
}

/** Answers a GET: the file, `index.html` for the navigations of the app, or an error. */
export function answerFile(site: Site, request: FileRequest): FileAnswer {
  const path = decodePath(request.path);
  if (path === undefined) return problem(400, "Bad request");
  const file =
    site.get(path === "/" ? "/index.html" : path) ??
    (isNavigation(path, request) ? site.get("/index.html") : undefined);
  if (file === undefined) return problem(404, "Not found");
  const headers = {
    "Content-Type": file.type,
    "Cache-Control": file.caching,
    ETag: file.etag,
    Vary: "Accept-Encoding",
  };
  if (request.ifNoneMatch?.includes(file.etag)) return { status: 304, headers, body: Buffer.alloc(0) };
  const encoding = chooseEncoding(file, request.acceptEncoding ?? "");
  const body = file.bodyByEncoding[encoding] ?? file.bodyByEncoding.identity;
  return {
    status: 200,
    headers: encoding === "identity" ? headers : { ...headers, "Content-Encoding": encoding },
    body,
  };
}

function problem(status: 400 | 404, text: string): FileAnswer {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return { status, headers, body: Buffer.from(`${text}\n`) };
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A missing asset is an error and never a page: a script that answers with HTML breaks in a way nobody can read. */
function isNavigation(path: string, request: FileRequest): boolean {
  if (path.startsWith("/assets/")) return false;
  // Sec-Fetch-Mode comes from trustworthy addresses only, so plain http in a hall is judged by Accept.
  return request.fetchMode === undefined
    ? (request.accept ?? "").includes("text/html")
    : request.fetchMode === "navigate";
}

function chooseEncoding(file: SiteFile, accepted: string): Encoding {
  const names = accepted.split(",").map((part) => part.trim().toLowerCase());
  const accepts = (name: string): boolean =>
    names.some((part) => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/u.test(part)));
  if (file.bodyByEncoding.br !== undefined && accepts("br")) return "br";
  if (file.bodyByEncoding.gzip !== undefined && accepts("gzip")) return "gzip";
  return "identity";
}

async function loadFile(path: string, name: string): Promise<SiteFile> {
  const identity = await readFile(path);
  const extension = extname(name).toLowerCase();
  return {
    type: types[extension] ?? "application/octet-stream",
    etag: `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    // Vite puts a hash of the content into every name under /assets/; all other names stay while contents change.
    caching: name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    bodyByEncoding: compressible.has(extension) ? await compress(identity) : { identity },
  };
}

async function compress(identity: Buffer): Promise<SiteFile["bodyByEncoding"]> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    promisify(gzip)(identity, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return {
    identity,
    ...(br.length < identity.length ? { br } : {}),
    ...(gz.length < identity.length ? { gzip: gz } : {}),
  };
}
