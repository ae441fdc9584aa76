import { readdir, readFile } from "node:fs/promises";

/** The process number of the browser that runs on the given profile; its helpers are in one group with it. */
export async function browserOf(profile: string): Promise<number> {
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const words = (await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "")).split("\0");
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type="))) {
      return Number(name);
    }
  }
  throw new Error(`No browser runs on ${profile}`);
}

/** Sends a signal to a browser and all its helpers. */
export function signalBrowser(browser: number, signal: "SIGKILL" | "SIGSTOP"): void {
  process.kill(-browser, signal);
}

/** Resolves when the browser and its helpers are gone. */
export async function gone(browser: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      process.kill(-browser, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The browser ${browser} does not end`);
}
