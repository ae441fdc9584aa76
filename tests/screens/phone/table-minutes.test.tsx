import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tableMinutesName } from "../../../src/domain/seatings.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { phoneText } from "../../../src/text/phone/area.ts";
import { TableMinutes } from "../../../src/ui/phone/table/table-minutes.tsx";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

const name = tableMinutesName(1, 4);
let session: FakeSession;
let shown: Shown;

beforeEach(async () => {
  vi.useFakeTimers();
  await Promise.all([commonText.load(), phoneText.load()]);
  session = fakeSession(sampleRoom({ roundsStarted: 1 }));
  session.texts.value = new Map([[name, "Kylätalo auki."]]);
  const texts = await session.sharedTexts();
  shown = await show(<TableMinutes texts={texts} round={1} table={4} />);
});

afterEach(() => {
  shown.gone();
  vi.useRealTimers();
});

const area = (): HTMLTextAreaElement => shown.named<HTMLTextAreaElement>("Pöydän 4 muistio");

async function type(text: string): Promise<void> {
  await act(() => {
    area().value = text;
    area().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function rest(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(800);
  });
}

async function othersWrite(text: string): Promise<void> {
  await act(() => {
    session.texts.value = new Map([[name, text]]);
  });
}

describe("TableMinutes", () => {
  it("writes down what was typed once the typing rests, and says where it is kept", async () => {
    await type("Kylätalo auki. K");
    await type("Kylätalo auki. Kahvit.");
    expect(session.edits).toEqual([]);
    expect(shown.text()).toContain("Tallennetaan…");
    await rest();
    expect(session.edits).toEqual([[name, "Kylätalo auki.", "Kylätalo auki. Kahvit."]]);
    expect(shown.text()).toContain("Tallessa tässä puhelimessa.");
  });

  it("shows what others write, around what is being typed and without moving the cursor", async () => {
    await type("Kylätalo auki. Kahvit.");
    area().focus();
    area().setSelectionRange(22, 22);
    await othersWrite("Joka torstai: Kylätalo auki.");
    expect(area().value).toBe("Joka torstai: Kylätalo auki. Kahvit.");
    expect(area().selectionStart).toBe(36);
    await rest();
    expect(session.texts.value.get(name)).toBe("Joka torstai: Kylätalo auki. Kahvit.");
  });

  it("writes down at once when the field is left or goes away", async () => {
    await type("Kesken jä");
    shown.gone();
    expect(session.edits).toHaveLength(1);
  });

  it("keeps what was typed and says so when it could not be saved, and takes it along later", async () => {
    session.refuseEdits("not-saved");
    await type("Tärkeä sopimus");
    await rest();
    expect(area().value).toBe("Tärkeä sopimus");
    expect(shown.text()).toContain("Tallennetaan…");
    session.refuseEdits(undefined);
    await type("Tärkeä sopimus!");
    await rest();
    expect(session.texts.value.get(name)).toBe("Tärkeä sopimus!");
  });
});
