import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { startChromium } from "../kit/browser-people.ts";
import { startHubProcess } from "../kit/hub-process.ts";
import { looks, nameOf } from "./looks.ts";
import { scenes } from "./scenes.ts";
import { openStudio } from "./studio.ts";

/**
 * Renders the screens of an example evening into docs/screenshots: `npm run screenshots`. Words after it choose looks
 * and scenes, as in `npm run screenshots -- fi-dark vote`.
 */
const root = "docs/screenshots";
const wanted = process.argv.slice(2);
const isWanted = (name: string, among: readonly string[]): boolean =>
  wanted.includes(name) || !wanted.some((each) => among.includes(each));

const hub = await startHubProcess();
const browser = await startChromium();
try {
  for (const look of looks.filter((each) => isWanted(nameOf(each), looks.map(nameOf)))) {
    for (const [name, play] of Object.entries(scenes)) {
      if (!isWanted(name, Object.keys(scenes))) continue;
      const studio = await openStudio(browser, hub.url, look, root);
      await play(studio).catch((error: unknown) => {
        console.error(`${nameOf(look)} ${name}:`, error);
        process.exitCode = 1;
      });
      await studio.close();
      console.log(`${nameOf(look)} ${name}`);
    }
  }
} finally {
  await browser.close();
  await hub.kill();
}
console.log(await summary());

async function summary(): Promise<string> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".png"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(root, file))).size));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
  return `${files.length} pictures, ${megabytes.toFixed(1)} MB in ${root}`;
}
