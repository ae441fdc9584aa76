import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import * as v from "valibot";

const root = "dist/app";

const names = v.array(v.string());

const ChunksSchema = v.array(v.object({ file: v.string(), modules: names, imports: names, css: names }));

const PrecacheSchema = v.object({
  precache: v.array(v.object({ url: v.string() })),
  later: v.array(v.object({ url: v.string(), language: v.optional(v.string()) })),
});

/** What a part of the app weighs on the way to a phone. */
export interface BuildSize {
  readonly case: "join" | "evening" | "evening-late" | "precache-first" | "precache-all";
  readonly brotliKb: number;
  readonly requests: number;
  /** The scripts among it. */
  readonly scriptKb: number;
}

/** Scripts that the join route has fetched when its form can be filled in. */
const joinRoute = ["src/main.ts", "src/app/join-route.tsx", "src/text/common/fi.ts", "src/text/join/fi.ts"];

/** What a phone runs in an evening, from joining until it shows everybody's notes and writes its own. */
const eveningRoute = [
  ...joinRoute,
  "src/app/workshops.ts",
  "src/app/workshop-route.tsx",
  "src/app/phone-route.tsx",
  "src/text/phone/fi.ts",
  "src/sync/peer-finder.ts",
  "src/platform/service-worker-client.ts",
];

/** What comes to a phone as the evening goes on: editing, other boards, themes, the vote, the tables' minutes, the end. */
const lateParts = [
  "src/ui/phone/boards/board-part.tsx",
  "src/live/actions/late-actions.ts",
  "src/ui/phone/late-part.ts",
  "src/ui/phone/table/table-minutes.tsx",
  "src/live/shared-texts.ts",
  "src/text/board/fi.ts",
  "src/text/closing/fi.ts",
  "src/text/round/fi.ts",
];

/** Weighs the build in dist/app. Throws when there is none, or when a part that is weighed has another name. */
export function buildSizes(): readonly BuildSize[] {
  const { precache, later } = v.parse(PrecacheSchema, readJson(".vite/precache.json"));
  const first = precache.map((entry) => entry.url.slice(1));
  const evening = filesOf(eveningRoute);
  // Words of another language are kept once somebody has chosen it.
  const inFinnish = later.filter(({ language }) => language === undefined || language === "fi");
  return [
    weigh("join", ["index.html", "fi.webmanifest", ...filesOf(joinRoute)]),
    weigh("evening", ["index.html", "fi.webmanifest", ...evening]),
    weigh(
      "evening-late",
      filesOf(lateParts).filter((file) => !evening.includes(file)),
    ),
    weigh("precache-first", [...first, "sw.js"]),
    weigh("precache-all", [...first, ...inFinnish.map(({ url }) => url.slice(1)), "sw.js"]),
  ];
}

/** The files that hold the modules, and all that those import outright. */
function filesOf(modules: readonly string[]): readonly string[] {
  const chunks = v.parse(ChunksSchema, readJson(".vite/chunks.json"));
  const files = new Set<string>();
  const add = (file: string): void => {
    const chunk = chunks.find((each) => each.file === file);
    if (!chunk || files.has(file)) return;
    files.add(file);
    for (const css of chunk.css) files.add(css);
    for (const imported of chunk.imports) add(imported);
  };
  for (const module of modules) {
    const chunk = chunks.find((each) => each.modules.some((id) => id.endsWith(`/${module}`)));
    if (!chunk) throw new Error(`The build has no ${module}`);
    add(chunk.file);
  }
  return [...files];
}

function weigh(name: BuildSize["case"], files: readonly string[]): BuildSize {
  const scripts = files.filter((file) => file.endsWith(".js"));
  return { case: name, brotliKb: kilobytes(files), requests: files.length, scriptKb: kilobytes(scripts) };
}

function kilobytes(files: readonly string[]): number {
  return Math.round(files.reduce((sum, file) => sum + compressedSize(file), 0) / 100) / 10;
}

/** Pictures are sent as they are; everything else as the hub sends it. */
function compressedSize(file: string): number {
  const bytes = readFileSync(join(root, file));
  if (file.endsWith(".png")) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}
