import { describe, expect, it } from "vitest";
import type { LeadingActions } from "../../../src/live/actions/when-leading.ts";
import { whenFetched } from "../../../src/live/actions/when-fetched.ts";
import type { Outcome } from "../../../src/live/session.ts";

/** Actions that note their calls and do nothing; those that no test calls are not there. */
function notingActions(calls: string[]): LeadingActions {
  const noted =
    (name: string) =>
    (...given: readonly unknown[]): Promise<Outcome> => {
      calls.push([name, ...given].join(" "));
      return Promise.resolve({ done: true });
    };
  return { startStep: noted("startStep"), addMinutes: noted("addMinutes") } as unknown as LeadingActions; // see above
}

describe("whenFetched", () => {
  it("runs a call at once where the actions are there", () => {
    const calls: string[] = [];
    const there = notingActions(calls);
    void whenFetched(() => there).startStep("first");
    expect(calls).toEqual(["startStep first"]);
  });

  it("keeps calls, in their order, until the actions have come", async () => {
    const calls: string[] = [];
    const arrival = new EventTarget();
    const fetched = new Promise((found) => arrival.addEventListener("arrived", found)).then(() => notingActions(calls));
    const actions = whenFetched(() => fetched);
    const both = [actions.startStep("first"), actions.addMinutes(5)];
    expect(calls).toEqual([]);
    arrival.dispatchEvent(new Event("arrived"));
    expect(await Promise.all(both)).toEqual([{ done: true }, { done: true }]);
    expect(calls).toEqual(["startStep first", "addMinutes 5"]);
  });

  it("refuses a call for which they could not be fetched, and fetches again for the next one", async () => {
    const calls: string[] = [];
    let reachable = false;
    const actions = whenFetched(() =>
      reachable ? Promise.resolve(notingActions(calls)) : Promise.reject(new Error("no network")),
    );
    expect(await actions.addMinutes(1)).toEqual({ done: false, refusal: "not-saved" });
    reachable = true;
    expect(await actions.addMinutes(1)).toEqual({ done: true });
  });
});
