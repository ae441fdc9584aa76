import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const serviceWorker = readFileSync("dist/app/sw.js", "utf8");

describe("the service worker", () => {
  it("knows every script and style of the build, but for what only pages without one need", () => {
    const all = readdirSync("dist/app/assets");
    const assets = all.filter((asset) => !asset.startsWith("plain-crypto-"));
    expect(assets.length).toBeGreaterThan(20);
    expect(assets.length).toBe(all.length - 1);
    expect(assets.filter((asset) => !serviceWorker.includes(`/assets/${asset}`))).toEqual([]);
  });

  it("names no file that does not exist", () => {
    const named = [...serviceWorker.matchAll(/["`](\/[\w./-]+\.(?:js|css|html|svg|png|webmanifest))["`]/g)].map(
      (match) => match[1],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(`dist/app${file}`))).toEqual([]);
  });

  it("keeps at once whatever a part that it keeps at once cannot start without", () => {
    const { precache } = JSON.parse(readFileSync("dist/app/.vite/precache.json", "utf8")) as {
      precache: { url: string }[]; // both files were written by the build
    };
    const chunks = JSON.parse(readFileSync("dist/app/.vite/chunks.json", "utf8")) as {
      file: string;
      imports: string[];
      css: string[];
    }[];
    const kept = new Set(precache.map(({ url }) => url.slice(1)));
    const parts = chunks.filter(({ file }) => kept.has(file));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.flatMap(({ imports, css }) => [...imports, ...css]).filter((file) => !kept.has(file))).toEqual([]);
  });

  it("imports nothing", () => {
    expect(serviceWorker).not.toMatch(/\bimport\s*[({"']|importScripts/);
  });
});

describe("the page", () => {
  const page = readFileSync("dist/app/index.html", "utf8");

  it("has no inline script or style", () => {
    expect(page).toContain("<script");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });

  it("loads nothing from elsewhere", () => {
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
