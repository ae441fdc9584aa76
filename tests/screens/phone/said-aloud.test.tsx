import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { announced } from "../../../src/ui/kit/announce.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { openPhoneOn, type OpenPhone } from "./open-phone.tsx";

let phone: OpenPhone;
afterEach(() => {
  vi.useRealTimers();
  phone.gone();
});

it("names the new step and the new table once", async () => {
  phone = await openPhoneOn(sampleRoom({ step: "vote", notes: 3 }));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await phone.arrive(() => sampleRoom({ step: "tables", notes: 3 }));
  await phone.arrive((room) => ({ ...room, people: [...room.people] }));
  expect([...(await heardInSixSeconds())].sort()).toEqual([
    "Ilta jatkui: Pöytäkierros 1",
    "Kierros 1. Siirry pöytään 6.",
  ]);
});

it("says once that a hand was lowered by somebody else", async () => {
  phone = await openPhoneOn({ ...sampleRoom({ notes: 3 }), hands: [sampleAuthor(12)] });
  await phone.settle();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await phone.arrive((room) => ({ ...room, hands: [] }));
  await phone.arrive((room) => ({ ...room, people: [...room.people] }));
  expect(await heardInSixSeconds()).toEqual(["Kätesi laskettiin."]);
});

async function heardInSixSeconds(): Promise<readonly string[]> {
  const said: string[] = [];
  for (let slice = 0; slice < 60; slice++) {
    await act(() => void vi.advanceTimersByTime(100));
    const text = announced("polite").value;
    if (text && text !== said.at(-1)) said.push(text);
  }
  return said;
}
