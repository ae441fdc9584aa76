import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { securityHeaders } from "../../../src/hub/security-headers.ts";
import { AppMissing, loadSite } from "../../../src/hub/serve-files.ts";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { startTestHub } from "./test-client.ts";

const contentSecurityPolicy = securityHeaders["Content-Security-Policy"];
const script = "export const words = 'sana '.repeat(9);\n".repeat(40);
let folder: string;
let hub: RunningHub;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-site-"));
  const root = join(folder, "app");
  await mkdir(join(root, "assets"), { recursive: true });
  await mkdir(join(root, ".vite"));
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(root, "index.html"), "<!doctype html><title>Iltapaja</title>");
  await writeFile(join(root, "sw.js"), script);
  await writeFile(join(root, "manifest.webmanifest"), "{}");
  await writeFile(join(root, "icon.png"), "png");
  await writeFile(join(root, "assets", "main-3f9a.js"), script);
  await writeFile(join(root, "assets", "ääni 1.svg"), "<svg/>");
  await writeFile(join(root, ".vite", "manifest.json"), "{}");
  await symlink(join(folder, "secret.txt"), join(root, "link.txt"));
  hub = await startTestHub({ root });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request that sends the path as it is; fetch would tidy it up first. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: hub.port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

const asPage = { accept: "text/html,application/xhtml+xml" };

describe("the app", () => {
  test.each(["/", "/index.html", "/join", "/some/deep/page?x=1"])("opens at %s", async (path) => {
    const answer = await get(path, asPage);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("no-cache");
    expect(answer.body.toString()).toContain("<title>Iltapaja</title>");
  });

  test("opens for a navigation that names itself so, and not for a script's fetch", async () => {
    expect((await get("/join", { "sec-fetch-mode": "navigate" })).status).toBe(200);
    expect((await get("/join", { ...asPage, "sec-fetch-mode": "cors" })).status).toBe(404);
    expect((await get("/join", { accept: "*/*" })).status).toBe(404);
  });

  test("never answers a missing asset with a page", async () => {
    const answer = await get("/assets/main-old.js", asPage);
    expect(answer.status).toBe(404);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test.each([
    ["/assets/main-3f9a.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/%C3%A4%C3%A4ni%201.svg", "image/svg+xml; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
    ["/icon.png", "image/png", "no-cache"],
  ])("serves %s as %s with %s", async (path, type, caching) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.headers["cache-control"]).toBe(caching);
  });

  test("comes compressed as the browser likes it best", async () => {
    const brotli = await get("/assets/main-3f9a.js", { "accept-encoding": "gzip, deflate, br;q=0.9" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await get("/assets/main-3f9a.js", { "accept-encoding": "gzip, br;q=0" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const plain = await get("/assets/main-3f9a.js");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["vary"]).toBe("Accept-Encoding");
    expect(plain.body.toString()).toBe(script);
  });

  test("is not sent again while it is unchanged", async () => {
    const first = await get("/sw.js");
    const again = await get("/sw.js", { "if-none-match": String(first.headers["etag"]) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers["content-length"]).toBeUndefined();
    expect((await get("/sw.js", { "if-none-match": 'W/"other"' })).status).toBe(200);
  });

  test("answers HEAD with the headers alone, and refuses what would change something", async () => {
    const head = await get("/sw.js", {}, "HEAD");
    expect(head.headers["content-length"]).toBe(String(script.length));
    expect(head.body).toHaveLength(0);
    expect((await get("/", {}, "POST")).status).toBe(405);
  });
});

describe("the folder's walls", () => {
  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/.//../secret.txt",
    "//secret.txt",
    "/index.html%00.png",
    "/link.txt",
    "/.vite/manifest.json",
    "/assets",
    "/assets/",
  ])("hold against %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain("secret");
  });

  test("answer a path that is no UTF-8 with 400", async () => {
    expect((await get("/%ff%fe")).status).toBe(400);
  });
});

describe("security headers", () => {
  test.each(["/", "/healthz", "/metrics", "/missing", "/assets/main-3f9a.js", "/ws"])("are on %s", async (path) => {
    const { headers } = await get(path, asPage);
    expect(headers["content-security-policy"]).toBe(contentSecurityPolicy);
    expect(headers["permissions-policy"]).toMatch(/^camera=\(self\), microphone=\(\), geolocation=\(\), /);
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  test("allow no inline code and no other origin's", () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'; script-src 'self';");
    const directives = new Map((contentSecurityPolicy ?? "").split("; ").map((each) => [each.split(" ", 1)[0], each]));
    expect(directives.get("require-trusted-types-for")).toBe("require-trusted-types-for 'script'");
    expect(directives.get("trusted-types")).toBe("trusted-types default");
    expect(directives.get("style-src")).toBe("style-src 'self'");
    expect(directives.get("base-uri")).toBe("base-uri 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u);
    // Sockets alone may go elsewhere: the hub of a hall has an address that no build can know.
    const open = [...directives.values()].filter((each) => !/^[\w-]+( 'self'| 'none'| 'script'| default)+$/.test(each));
    expect(open).toEqual(["connect-src 'self' ws: wss:"]);
  });
});

describe("loadSite", () => {
  test("says that a folder holds no app", async () => {
    await expect(loadSite(join(folder, "nowhere"))).rejects.toThrow(AppMissing);
    await expect(loadSite(folder)).rejects.toThrow("No built app");
  });
});
