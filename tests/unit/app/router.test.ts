import { expect, it } from "vitest";
import { effect } from "@preact/signals";
import { watchRoute } from "../../../src/app/router.ts";

it("opens a place once, though two changes in a row are told only when both have happened", () => {
  const window = new EventTarget() as EventTarget & Pick<Window, "location" | "addEventListener">;
  const location = { hash: "#/trust" };
  Object.assign(window, { location });
  const route = watchRoute(window);
  const opened: string[] = [];
  effect(() => void opened.push(route.value.screen));
  location.hash = "#/rehearsal/write/12/24";
  window.dispatchEvent(new Event("hashchange"));
  window.dispatchEvent(new Event("hashchange"));
  expect(opened).toEqual(["trust", "rehearsal"]);
});
