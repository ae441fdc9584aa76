import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepSharedFile } from "../../../sw/shared-file.ts";
import { takeSharedFile } from "../../../src/platform/shared-file.ts";

const kept = new Map<string, Response>();
const cache = {
  match: async (name: string) => kept.get(name),
  put: async (name: string, response: Response) => void kept.set(name, response),
  delete: async (name: string) => kept.delete(name),
};
const caches = { open: async () => cache } as unknown as CacheStorage; // the three methods that both sides use

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("caches", caches);
  // Node's own refuses an address without a host, which a page has.
  vi.spyOn(Response, "redirect").mockImplementation(
    (url, status) => new Response(null, { status: status ?? 302, headers: { location: String(url) } }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function share(body: BodyInit): Promise<Response> {
  return keepSharedFile({ request: new Request("https://paja.example/share", { method: "POST", body }) });
}

function form(file: Blob): FormData {
  const data = new FormData();
  data.set("file", file, "ilta.iltapaja.txt");
  return data;
}

describe("a file that another app shares", () => {
  it("waits for the app, which takes it once", async () => {
    const answer = await share(form(new Blob(["iltapaja-carry 1"])));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/#/received"]);
    expect(await (await takeSharedFile(caches))?.text()).toBe("iltapaja-carry 1");
    expect(await takeSharedFile(caches)).toBeUndefined();
  });

  it("takes the place of one that nobody took", async () => {
    await share(form(new Blob(["a"])));
    await share(form(new Blob(["b"])));
    expect(await (await takeSharedFile(caches))?.text()).toBe("b");
  });

  it.each<[string, () => BodyInit]>([
    ["no file", () => new FormData()],
    ["text in its place", () => new URLSearchParams({ file: "hei" })],
    ["no form at all", () => "roskaa"],
    ["more than any file of ours", () => form(new Blob([new Uint8Array(20_000_001)]))],
  ])("that is %s leaves nothing, and opens the app all the same", async (_what, body) => {
    await share(form(new Blob(["vanha"])));
    expect((await share(body())).status).toBe(303);
    expect(await takeSharedFile(caches)).toBeUndefined();
  });
});
