import { rm, writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build, loadConfigFromFile } from "vite";

/** Builds the bench's page for each implementation: ours as the app is built, y-webrtc with nothing put in its place. */
export async function buildPages(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const app = await loadConfigFromFile({ command: "build", mode: "app" });
  await buildPage(folder, "iltapaja", app?.config.resolve?.alias);
  await buildPage(folder, "y-webrtc", {});
}

type Alias = NonNullable<NonNullable<Parameters<typeof build>[0]>["resolve"]>["alias"];

/** Builds one of them into a folder of its name. */
export async function buildPage(folder: string, name: string, alias: Alias): Promise<void> {
  const outDir = join(folder, name);
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: alias === undefined ? {} : { alias },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome120",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(import.meta.dirname, `page-${name}.ts`),
        output: { entryFileNames: "assets/page.js" },
        preserveEntrySignatures: false,
      },
    },
  });
  await mkdir(outDir, { recursive: true });
  await writeFile(
    join(outDir, "index.html"),
    '<!doctype html><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="/assets/page.js"></script>',
  );
}
