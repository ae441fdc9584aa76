import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where Chromium is on this machine: the CHROMIUM environment variable, or one of the usual places. */
export function findChromium(): string {
  const given = process.env["CHROMIUM"];
  const found = given ? [given].find(existsSync) : usualPlaces.find(existsSync);
  return found ?? given ?? "chromium";
}
