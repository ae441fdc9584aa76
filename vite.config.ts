import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import type { UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { findChromium } from "./tests/kit/find-chromium.ts";

const app: UserConfig = {
  build: {
    outDir: "dist/app",
    emptyOutDir: true,
    target: ["chrome100", "safari15.4", "firefox102"],
    modulePreload: { polyfill: false },
    manifest: true,
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
      __PRECACHE__: JSON.stringify(precache),
      __LATER__: JSON.stringify(later),
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
  ssr: { noExternal: true, target: "node" },
  build: { outDir: "dist/hub", emptyOutDir: true, ssr: "src/hub/main.ts", target: "node20", minify: false },
};

/** Chunks that an evening can do without at first; they are kept once the app is installed and idle. */
const laterChunks = /^assets\/(scan|qr|decode|exports?|rehearsal|results|print|archive|about)[-.]/;

/** The files of a finished build: what every start needs, and what can be fetched later. */
function assetLists(root: string): { precache: { url: string; revision: string | null }[]; later: string[] } {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  const shell = files.filter((path) => /^(index\.html|favicon\.svg|[^/]*\.webmanifest|[^/]*\.png)$/.test(path));
  const assets = files.filter((path) => path.startsWith("assets/"));
  const later = assets.filter((path) => laterChunks.test(path));
  const needed = assets.filter((path) => !later.includes(path));
  return {
    precache: [
      ...shell.map((path) => ({ url: `/${path}`, revision: contentHash(join(root, path)) })),
      ...needed.map((path) => ({ url: `/${path}`, revision: null })),
    ],
    later: later.map((path) => `/${path}`),
  };
}

function contentHash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

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
        },
      },
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
