import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A copy of a build as the next version of the app would be: every script and style has another name, and the old ones
 * are gone from the server. `mark` tells one version's names from another's.
 */
export async function makeNextBuild(from: string, to: string, mark: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const assets = await readdir(join(to, "assets"));
  const newName = (name: string): string => name.replace(/\.(\w+)$/, `${mark}.$1`);
  const texts = [...assets.map((name) => join("assets", name)), "index.html", "sw.js"];
  for (const path of texts.filter((name) => /\.(js|css|html)$/.test(name))) {
    let text = await readFile(join(to, path), "utf8");
    for (const name of assets) text = text.replaceAll(name, newName(name));
    // The service worker fetches index.html anew only when its revision says that it has changed.
    if (path === "sw.js") text = text.replaceAll(/(revision:[`"'])[0-9a-f]{2}/g, `$1${revisionOf(mark)}`);
    await writeFile(join(to, path), text);
  }
  for (const name of assets) await rename(join(to, "assets", name), join(to, "assets", newName(name)));
}

function revisionOf(mark: string): string {
  return Buffer.from(mark).toString("hex").slice(-2);
}
