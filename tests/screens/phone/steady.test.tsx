import { computed, effect, signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { steady, steadyList } from "../../../src/ui/phone/steady.ts";

describe("steady", () => {
  it("keeps its value while the new one says the same", () => {
    const source = signal({ step: "a", hint: { fi: "x" } });
    const kept = steady(() => ({ ...source.value }));
    const first = kept.value;
    source.value = { step: "a", hint: { fi: "x" } };
    expect(kept.value).toBe(first);
    source.value = { step: "a", hint: { fi: "y" } };
    expect(kept.value).toEqual({ step: "a", hint: { fi: "y" } });
  });
});

describe("steadyList", () => {
  it("wakes nobody when the same items are read afresh", () => {
    const source = signal([{ id: "a", text: "1" }]);
    const list = steadyList(() => source.value.map((item) => ({ ...item })));
    let wakes = 0;
    const stop = effect(() => {
      void list.value;
      wakes++;
    });
    source.value = [{ id: "a", text: "1" }];
    expect(wakes).toBe(1);
    source.value = [{ id: "a", text: "2" }];
    expect(wakes).toBe(2);
    stop();
  });

  it("keeps the items that have not changed beside one that has", () => {
    const source = signal([
      { id: "a", text: "1" },
      { id: "b", text: "1" },
    ]);
    const list = steadyList(() => source.value);
    const ids = computed(() => list.value.map(({ id }) => id));
    const [first] = list.value;
    source.value = [
      { id: "c", text: "1" },
      { id: "a", text: "1" },
      { id: "b", text: "2" },
    ];
    expect(list.value[1]).toBe(first);
    expect(list.value[2]?.text).toBe("2");
    expect(ids.value).toEqual(["c", "a", "b"]);
  });

  it("tells of a changed order and of an item that has gone", () => {
    const a = { id: "a" };
    const b = { id: "b" };
    const source = signal([a, b]);
    const list = steadyList(() => source.value);
    expect(list.value).toEqual([a, b]);
    source.value = [b, a];
    expect(list.value).toEqual([b, a]);
    source.value = [b];
    expect(list.value).toEqual([b]);
  });
});
