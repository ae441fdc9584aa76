import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hrefTo, hrefToAbout, parseRoute } from "../../../src/app/routes.ts";

const bareCode = "#K7QF-9XMP-2RTD";

describe("parseRoute", () => {
  it.each([
    ["", { screen: "home" }],
    ["#/", { screen: "home" }],
    ["#/new", { screen: "new" }],
    ["#/trust", { screen: "trust" }],
    ["#/accessibility", { screen: "accessibility" }],
    ["#/join", { screen: "join", code: "" }],
    ["#/join/K7QF9XMP2RTD", { screen: "join", code: "K7QF9XMP2RTD" }],
    ["#/join/K7QF9XMP2RTD/1ABC", { screen: "join", code: "K7QF9XMP2RTD/1ABC" }],
    ["#K7QF-9XMP-2RTD/1ABC", { screen: "join", code: "K7QF-9XMP-2RTD/1ABC" }],
    [bareCode, { screen: "join", code: "K7QF-9XMP-2RTD" }],
    ["#%E0%A4%A", { screen: "join", code: "%E0%A4%A" }],
    ["#/plan", { screen: "home" }],
    ["#/plan/abc", { screen: "plan", room: "abc" }],
    ["#/elsewhere/abc", { screen: "home" }],
    ["#/rehearsal", { screen: "rehearsal", stage: "", people: 40, notes: 120 }],
    ["#/rehearsal/vote/999/9999", { screen: "rehearsal", stage: "vote", people: 150, notes: 600 }],
    ["#/rehearsal/vote/1e3/-5", { screen: "rehearsal", stage: "vote", people: 40, notes: 120 }],
  ])("reads %s", (fragment, route) => {
    expect(parseRoute(fragment)).toEqual(route);
  });

  it("reads what the app's own links say", () => {
    expect(parseRoute(hrefTo("console", "abc"))).toEqual({ screen: "console", room: "abc" });
    expect(parseRoute(hrefToAbout("trust"))).toEqual({ screen: "trust" });
  });

  it.each(["fi", "sv", "en"])("knows every shortcut of the installed app in %s", (language) => {
    const manifest = JSON.parse(readFileSync(`public/${language}.webmanifest`, "utf8")) as {
      readonly shortcuts: readonly { readonly url: string }[]; // our own file, and the expectations below check it
    };
    const screens = manifest.shortcuts.map(({ url }) => parseRoute(new URL(url, "https://paja.example").hash).screen);
    expect(screens).toEqual(["join", "new", "rehearsal"]);
  });
});
