import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { parseAst, type Plugin, type UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { findChromium } from "./tests/kit/find-chromium.ts";

/** Files of the room's own folders that are not in its part, by how their names begin: fetched when somebody needs them. */
const neededLater = [
  "epochs/",
  "epoch-crypto",
  "files",
  "chime",
  "hall-wifi",
  "service-worker",
  "agenda-(template|check)",
  "encounters",
  "arrivals",
  "registrations",
  "earlier-",
  "round-problems",
  "leader-",
  "seating-(commands|request)",
  "carry",
  "pair-",
  "shared-file",
  "close-vote",
  "rounds",
  "slip",
  "memory-",
  "open-memory-",
  "actions/(?!action-context|person-|note-|own-|when-)",
  "dots",
  "undo-log",
  "shared-text",
  "splice",
  "similar-notes",
  "trash",
  "board-list",
  "ticket-(code|commands)",
  "portable-keys",
  "forget-habits",
  "replace-person",
];

/**
 * Which parts travel together. On poor Wi-Fi each request costs more than some kilobytes, so what is needed at the same
 * moment is one file: the way in, its words, the room with all its libraries.
 */
const partsByPath: readonly (readonly [name: string, path: RegExp])[] = [
  ...["fi", "sv", "en"].flatMap((language): [string, RegExp][] => [
    [`words-in-${language}`, new RegExp(`/src/text/(common|join)/${language}\\.ts$`)],
    [`words-home-${language}`, new RegExp(`/src/text/home/${language}\\.ts$`)],
    [`words-phone-${language}`, new RegExp(`/src/text/phone/${language}\\.ts$`)],
    [`words-desk-${language}`, new RegExp(`/src/text/(plan|console|wall|projector|voting)/${language}\\.ts$`)],
    [`late-words-${language}`, new RegExp(`/src/text/(board|round|slips)/${language}\\.ts$`)],
    [`results-words-${language}`, new RegExp(`/src/text/(results|report)/${language}\\.ts$`)],
  ]),
  ["plain-crypto", /\/node_modules\/@noble\/|\/src\/platform\/plain-subtle\.ts$/],
  ["direct", /\/src\/sync\/(hall-hub|direct-socket|hub-offer|channel-pieces)\.ts$/],
  [
    "webrtc",
    /\/node_modules\/(y-webrtc|y-protocols)\/|\/src\/sync\/(peer-(finder|signaling)|browser-peer|silent-document)\.ts$/,
  ],
  [
    "start",
    anyOf(
      /\/node_modules\/(preact|@preact)\//,
      /\/src\/ui\/kit\/(tokens|base|announce|announcer|button|icon|icons|error-state|brand-mark|page|status-line|language-picker|waiting|choice-chips|field|text-field|join-code-text|qr-code(?=\.css)|state)\.(tsx?|css)$/,
      /\/src\/ui\/join\/(?!scan-view|qr-reader|open-camera)/,
      /\/src\/text\/(text-area|(common|join)\/area)\.ts$/,
      /\/src\/platform\/(preferences|trusted-types|install-prompt)\.ts$/,
      /\/src\/domain\/(join-code|languages)\.ts$/,
      /\/src\/app\/(join-route|join-flow|app|lazy|router|routes|choose-language|install|start|update-bar|device-workshops|evening-running)\./,
      /\/src\/main\.ts$|vite\/preload-helper|rolldown\/runtime/,
    ),
  ],
  [
    "keys",
    /\/src\/(ui\/keys|app\/tickets|text\/keys\/area|domain\/ticket-code|live\/ticket-commands|platform\/(portable-keys|forget-habits)|storage\/replace-person|exports\/room-archive|app\/archives)/,
  ],
  ["slips", /\/src\/(app|ui)\/slips\/|\/src\/journal\/slip\.ts$/],
  [
    "votes",
    /\/src\/ui\/results\/(result-table|round-rules)\.|\/src\/ui\/projector\/result-rows\.ts$|\/src\/domain\/rounds\.ts$/,
  ],
  ["desk-kit", /\/src\/ui\/kit\/(desk-icons|qr-code|qr-path|stepper|checkbox|storage-line|toast|empty-state)/],
  ["kit", /\/src\/ui\/(kit\/(?!ballot-codes)|phone\/refusal-line)/],
  // What a phone shows from the first moment; the rest of it comes when it is needed.
  [
    "phone",
    /\/src\/ui\/phone\/(?!steady|plain-page|late-part|boards\/|closing\/|group\/|vote\/|results\/(?!open-counts)|table\/(table-view|minutes-slot|table-minutes|use-shared))/,
  ],
  [
    "room",
    anyOf(
      /\/node_modules\/(dexie|yjs|lib0|valibot)\//,
      new RegExp(`/src/(domain|journal|live|storage|sync|platform)/(?!${neededLater.join("|")})`),
      /\/src\/app\/(workshop|open-(ledger|room)|session-basics|device\.|snapshots|join-address|forget-over|restore-after-loss|phone-route)/,
      /\/src\/text\/phone\/area\.ts$|\/src\/ui\/phone\/steady\.ts$|\/src\/ui\/plan\/workshop-links\.ts$/,
    ),
  ],
];

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join("|"));
}

const silentDocument = fileURLToPath(new URL("src/sync/silent-document.ts", import.meta.url));

/** y-webrtc seals nothing here. Other packages have a file of this name too, so it cannot be an alias. */
const withoutSealing: Plugin = {
  name: "without-sealing",
  enforce: "pre",
  resolveId(source, importer = "") {
    const isSealing = source === "./crypto.js" && importer.includes("/node_modules/y-webrtc/");
    return isSealing ? silentDocument : undefined;
  },
};

/** Writes down which files hold which modules and need which files, for whoever weighs a part of the app. */
const chunkList: Plugin = {
  name: "chunk-list",
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((chunk) =>
      chunk.type === "chunk"
        ? [
            {
              file: chunk.fileName,
              modules: chunk.moduleIds,
              imports: chunk.imports,
              css: [...(chunk.viteMetadata?.importedCss ?? [])],
            },
          ]
        : [],
    );
    this.emitFile({ type: "asset", fileName: ".vite/chunks.json", source: JSON.stringify(chunks) });
  },
};

/**
 * Private names become plain ones in the built app: `#name` is `_name`. Safari 15 needs private names lowered, and what
 * they are lowered to, a WeakMap for each, is slow on the oldest phones and 3 kB more. The compiler has held them private.
 */
const plainPrivateNames: Plugin = {
  name: "plain-private-names",
  enforce: "pre",
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: /#\w/ },
    handler(code, id) {
      const letters = [...privateNames(parseAst(code, { lang: id.endsWith("x") ? "tsx" : "ts" }))];
      if (letters.length === 0) return undefined;
      const text = code.split("");
      for (const at of letters) text[at] = "_"; // as long as "#": no line or column moves
      return { code: text.join(""), map: null };
    },
  },
};

/** Where in the text private names begin. */
function* privateNames(node: unknown): Generator<number> {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && node.type === "PrivateIdentifier" && "start" in node) yield Number(node.start);
  for (const child of Object.values(node)) yield* privateNames(child);
}

const app: UserConfig = {
  plugins: [plainPrivateNames, withoutSealing, chunkList],
  resolve: {
    // What libraries bring along and an evening does not need; each says what it stands in for.
    alias: {
      dexie: fileURLToPath(new URL("node_modules/dexie/dist/modern/dexie.mjs", import.meta.url)),
      "simple-peer/simplepeer.min.js": fileURLToPath(new URL("src/sync/browser-peer.ts", import.meta.url)),
      "workbox-window": fileURLToPath(
        new URL("node_modules/workbox-window/build/workbox-window.prod.mjs", import.meta.url),
      ),
      "lib0/logging": fileURLToPath(new URL("src/platform/quiet-logging.ts", import.meta.url)),
      ...Object.fromEntries(
        ["lib0/broadcastchannel", "y-protocols/awareness", "y-protocols/sync"].map((name) => [name, silentDocument]),
      ),
    },
  },
  build: {
    rolldownOptions: {
      // Fields are set like any property; nothing here has a setter in the way.
      transform: { assumptions: { setPublicClassFields: true } },
      output: {
        // Names stand in lists that every phone loads; 42 bits tell one build's file from another's.
        entryFileNames: "assets/[name]-[hash:7].js",
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: partsByPath.map(([name, test]) => ({ name, test })),
        },
      },
    },
    outDir: "dist/app",
    emptyOutDir: true,
    target: ["chrome100", "safari15.4", "firefox102"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/ws": { target: "http://localhost:8080", ws: true } } },
  worker: { format: "es" },
};

/** The service worker, with the lists of what the app's build has just made. */
function serviceWorker(): UserConfig {
  const { precache, later } = assetLists("dist/app");
  // Kept beside the build's manifest, for whoever weighs the app.
  writeFileSync("dist/app/.vite/precache.json", JSON.stringify({ precache, later }));
  return {
    publicDir: false,
    define: {
      PRECACHE_LIST: JSON.stringify(precache),
      LATER_LIST: JSON.stringify(later),
      "process.env.NODE_ENV": '"production"',
    },
    build: {
      outDir: "dist/app",
      emptyOutDir: false,
      target: app.build?.target ?? "esnext",
      lib: { entry: "sw/service-worker.ts", formats: ["iife"], name: "sw", fileName: () => "sw.js" },
    },
  };
}

const hub: UserConfig = {
  publicDir: false,
  // WebRTC is a binary and optional: it is loaded from node_modules, if it is there.
  ssr: { noExternal: true, external: ["node-datachannel"], target: "node" },
  build: { outDir: "dist/hub", emptyOutDir: true, ssr: "src/hub/main.ts", target: "node20", minify: false },
};

/**
 * What a phone needs for a whole evening, and anybody for the first page. The rest (the facilitator's screens, the
 * scanner, exports) is kept as soon as the app is installed and idle, or when it is first used. So are English words,
 * where English is spoken; until then there are the hall's own two languages.
 */
const firstChunks =
  /^assets\/(?!words-\w+-en-)(index|start|words-in|words-home|words-phone|kit|room(?!-archive)|webrtc|phone|table-minutes|home|workshop-route|service-worker|rolldown|class|define)/;

/** Only pages without https need these, and such pages have no service worker that could keep them. */
const neverKept = /^assets\/plain-crypto/;

interface AssetLists {
  readonly precache: readonly { readonly url: string; readonly revision: string | null }[];
  /** Words have the language that they are in. */
  readonly later: readonly { readonly url: string; readonly language?: string }[];
}

/** The files of a finished build: what every start needs, and what can be fetched later. */
function assetLists(root: string): AssetLists {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  const shell = files.filter((path) => /^(index\.html|favicon\.svg)$/.test(path));
  const assets = files.filter((path) => path.startsWith("assets/") && !neverKept.test(path));
  const needed = withWhatTheyNeed(
    root,
    assets.filter((path) => firstChunks.test(path)),
  );
  const later = assets.filter((path) => !needed.includes(path));
  return {
    precache: [
      ...shell.map((path) => ({ url: `/${path}`, revision: contentHash(join(root, path)) })),
      ...needed.map((path) => ({ url: `/${path}`, revision: null })),
    ],
    later: later.map((path) => ({ url: `/${path}`, ...languageOf(root, path) })),
  };
}

/** The files, and everything that they cannot start without. */
function withWhatTheyNeed(root: string, files: readonly string[]): readonly string[] {
  const chunks = chunksOf(root);
  const needed = new Set(files);
  for (const file of needed) {
    const chunk = chunks.find((each) => each.file === file);
    for (const other of [...(chunk?.imports ?? []), ...(chunk?.css ?? [])]) needed.add(other);
  }
  return [...needed];
}

/** The language of a file that holds nothing but words of one. */
function languageOf(root: string, path: string): { readonly language?: string } {
  const modules = chunksOf(root).find(({ file }) => file === path)?.modules ?? [];
  const found = modules.map((id) => /\/src\/text\/\w[\w-]*\/(fi|sv|en)\.ts$/.exec(id)?.[1]);
  const [language] = found;
  return language !== undefined && found.every((each) => each === language) ? { language } : {};
}

interface Chunk {
  readonly file: string;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
  readonly css: readonly string[];
}

/** What chunkList has written a moment ago. */
function chunksOf(root: string): readonly Chunk[] {
  return JSON.parse(readFileSync(join(root, ".vite/chunks.json"), "utf8")) as readonly Chunk[];
}

function contentHash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

/**
 * Tests in which both ends of a direct call are one process. Its native library has once ended such a process when both
 * ends closed at the same moment, so they run by themselves, where that costs nobody else's results.
 */
const directCalls = ["tests/unit/hub/direct.test.ts", "tests/unit/sync/hall-hub.test.ts"];

/** One configuration, three builds: the app, its service worker, and the hub (`vite build --mode app|sw|hub`). */
export default defineConfig(({ mode }) => ({
  ...(mode === "sw" ? serviceWorker() : mode === "hub" ? hub : app),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{unit,contract,convergence,scenario,architecture}/**/*.test.ts"],
          exclude: directCalls,
          // What takes a second on a machine of its own takes many beside other work.
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: "direct", environment: "node", include: directCalls, fileParallelism: false } },
      { extends: true, test: { name: "screens", environment: "happy-dom", include: ["tests/screens/**/*.test.tsx"] } },
      { extends: true, test: { name: "build", environment: "node", include: ["tests/build/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "chromium",
          include: ["tests/chromium/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() } }),
            instances: [{ browser: "chromium", viewport: { width: 360, height: 740 } }],
          },
        },
      },
      {
        extends: true,
        test: { name: "network", environment: "node", include: ["tests/network/**/*.test.ts"], hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
