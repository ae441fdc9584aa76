import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Which folders of src a folder may import from, besides itself. Only app/ wires everything together; sw/ imports
 * nothing of src at all.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  seating: [],
  journal: ["domain"],
  sync: ["domain", "journal"],
  storage: ["domain", "journal"],
  live: ["domain", "journal"],
  text: ["domain"],
  ui: ["domain", "live", "text"],
  exports: ["domain"],
  platform: ["domain", "journal", "sync", "live"],
  hub: [],
  app: ["domain", "seating", "journal", "sync", "storage", "live", "text", "ui", "exports", "platform"],
};

/** What the hub shares with the app: forms that must be read alike on both sides. */
const sharedWithHub: ReadonlySet<string> = new Set([
  "sync/relay-frame.ts",
  "sync/hub-offer.ts",
  "sync/channel-pieces.ts",
]);

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string, source: string): readonly Import[] {
  const pattern = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;
  return [...source.matchAll(pattern)].map((match) => ({ file, target: resolve(dirname(file), match[1] ?? "") }));
}

function folderOf(path: string): string {
  return relative("src", path).split("/")[0] ?? "";
}

function violations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ file, target }) => {
    const from = folderOf(file);
    const to = folderOf(target);
    if (from === to || !(from in allowed)) return [];
    if (from === "hub" ? sharedWithHub.has(relative("src", target)) : allowed[from]?.includes(to)) return [];
    return [`${relative(".", file)} imports ${relative(".", target)}`];
  });
}

const files = sourceFiles("src");

describe("layers", () => {
  it("sees the sources", () => {
    expect(files.length).toBeGreaterThan(50);
    for (const folder of Object.keys(allowed)) expect(existsSync(join("src", folder))).toBe(true);
  });

  it("notices a forbidden import", () => {
    const forbidden = importsOf(resolve("src/domain/notes.ts"), 'import { Ledger } from "../journal/ledger.ts";');
    expect(violations(forbidden)).toEqual(["src/domain/notes.ts imports src/journal/ledger.ts"]);
  });

  it("lets imports run one way only", () => {
    const imports = files.flatMap((file) => importsOf(resolve(file), readFileSync(file, "utf8")));
    expect(imports.length).toBeGreaterThan(100);
    expect(violations(imports)).toEqual([]);
  });

  it("keeps Yjs inside journal and sync", () => {
    const users = files.filter((file) => /from "(yjs|y-webrtc|y-protocols[^"]*)"/.test(readFileSync(file, "utf8")));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !/^src\/(journal|sync)\//.test(file))).toEqual([]);
  });

  it("lets the service worker import nothing of the app", () => {
    const imports = sourceFiles("sw").flatMap((file) => importsOf(resolve(file), readFileSync(file, "utf8")));
    expect(imports.filter(({ target }) => !relative(".", target).startsWith("sw/"))).toEqual([]);
  });

  it("has no barrels and no utils", () => {
    expect(files.filter((file) => /\/(index|utils?|helpers?|common|misc|manager)\.tsx?$/.test(file))).toEqual([]);
  });
});
