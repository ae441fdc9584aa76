import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { commonText } from "../../../src/text/common/area.ts";
import { Button } from "../../../src/ui/kit/button.tsx";
import { Countdown } from "../../../src/ui/kit/countdown.tsx";
import { CustodyBadge } from "../../../src/ui/kit/custody-badge.tsx";
import { ConfirmDialog } from "../../../src/ui/kit/dialog.tsx";
import { Dots } from "../../../src/ui/kit/dots.tsx";
import { JoinCodeText } from "../../../src/ui/kit/join-code-text.tsx";
import { NoteCard } from "../../../src/ui/kit/note-card.tsx";
import { Page } from "../../../src/ui/kit/page.tsx";
import { StorageLine } from "../../../src/ui/kit/storage-line.tsx";
import { SyncBadge } from "../../../src/ui/kit/sync-badge.tsx";
import { TextArea } from "../../../src/ui/kit/text-area.tsx";
import { TextField } from "../../../src/ui/kit/text-field.tsx";
import { announced } from "../../../src/ui/kit/announce.ts";
import { show, type Shown } from "./show.tsx";

let shown: Shown;

beforeAll(() => commonText.load());
afterEach(() => shown.gone());

const nothing = (): void => undefined;

describe("Button", () => {
  it("stays in reach when it is blocked, does nothing and says why", async () => {
    const onClick = vi.fn();
    shown = await show(
      <Button onClick={onClick} blockedBecause="Pisteesi on käytetty.">
        Anna piste
      </Button>,
    );
    const button = shown.named<HTMLButtonElement>("Anna piste");
    await shown.tap("Anna piste");
    expect(onClick).not.toHaveBeenCalled();
    expect([button.disabled, button.getAttribute("aria-disabled")]).toEqual([false, "true"]);
    await vi.waitFor(() => expect(announced("polite").value).toBe("Pisteesi on käytetty."));
  });
});

describe("TextField", () => {
  it("ties its error to the input", async () => {
    shown = await show(<TextField label="Nimi" value="" error="Kirjoita nimi." onInput={nothing} />);
    const input = shown.named<HTMLInputElement>("Nimi");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const described = shown.root.querySelector(`[id="${input.getAttribute("aria-describedby") ?? ""}"]`);
    expect(described?.textContent).toBe("Kirjoita nimi.");
  });
});

describe("TextArea", () => {
  it("marks text that is too long and keeps all of it", async () => {
    const long = "a".repeat(45);
    shown = await show(<TextArea label="Lappu" value={long} longest={40} onInput={nothing} />);
    expect(shown.named<HTMLTextAreaElement>("Lappu").value).toBe(long);
    expect(shown.text()).toContain("Tekstissä on 5 merkkiä liikaa");
  });

  it("counts an emoji as the one character that it is for people", async () => {
    shown = await show(<TextArea label="Lappu" value={"🌲".repeat(40)} longest={40} onInput={nothing} />);
    expect(shown.text()).toContain("40 / 40");
    expect(shown.text()).not.toContain("liikaa");
  });

  it("speaks of the limit only when it is near", async () => {
    shown = await show(<TextArea label="Lappu" value="abc" longest={40} onInput={nothing} />);
    expect(shown.root.querySelector("output")?.textContent).toBe("");
    await shown.again(<TextArea label="Lappu" value={"a".repeat(39)} longest={40} onInput={nothing} />);
    expect(shown.root.querySelector("output")?.textContent).toBe("1 merkki jäljellä");
  });
});

describe("NoteCard", () => {
  it("gives the colour's name and mark with the text", async () => {
    shown = await show(<NoteCard text="Penkkejä raitille" colour={2} />);
    expect(shown.text()).toContain("Penkkejä raitille");
    expect(shown.text()).toContain("vaaleanpunainen, kolmio");
  });

  it("shows a colour of a newer app as the first one", async () => {
    shown = await show(<NoteCard text="x" colour={9} />);
    expect(shown.root.querySelector("article")?.dataset["colour"]).toBe("0");
  });
});

describe("Dots", () => {
  it("draws one dot for each and rings for the free ones", async () => {
    shown = await show(<Dots count={2} of={5} />);
    expect(shown.root.querySelectorAll(".dots__dot")).toHaveLength(5);
    expect(shown.root.querySelectorAll(".dots__dot--free")).toHaveLength(3);
    expect(shown.text()).toBe("2 pistettä");
  });
});

describe("Countdown", () => {
  it.each([
    [754, "12:34"],
    [0, "00:00"],
    [-72, "+01:12"],
    [6000, "100:00"],
  ])("writes %i seconds as %s", async (seconds, text) => {
    shown = await show(<Countdown leftMs={seconds * 1000} />);
    expect(shown.root.querySelector("[role=timer]")?.textContent).toBe(text);
  });

  it("says the last minute once, when it is passed", async () => {
    shown = await show(<Countdown speaks leftMs={61_000} />);
    await shown.again(<Countdown speaks leftMs={59_600} />);
    await vi.waitFor(() => expect(announced("polite").value).toBe("1 minuutti jäljellä"), { timeout: 3000 });
  });

  it("keeps quiet without being asked to speak", async () => {
    await vi.waitFor(() => expect(announced("polite").value).toBe(""), { timeout: 3000 });
    shown = await show(<Countdown leftMs={11_000} />);
    await shown.again(<Countdown leftMs={9_000} />);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(announced("polite").value).toBe("");
  });
});

describe("SyncBadge", () => {
  it("says alone as a place where things are kept, not as an error", async () => {
    shown = await show(<SyncBadge sync={{ kind: "alone", devices: 0 }} detailed />);
    expect(shown.text()).toContain("Tallessa tässä laitteessa");
    expect(shown.root.querySelector("[role=alert]")).toBeNull();
  });

  it("counts the devices it is linked to", async () => {
    shown = await show(<SyncBadge sync={{ kind: "linked", devices: 12 }} />);
    expect(shown.text()).toBe("Yhteys 12 laitteeseen");
  });
});

describe("CustodyBadge", () => {
  it.each([
    [{ others: 0, facilitator: false }, "Vain tässä laitteessa"],
    [{ others: 3, facilitator: false }, "Tallessa myös 3 muulla laitteella"],
    [{ others: 1, facilitator: true }, "Tallessa myös vetäjällä"],
    [{ others: 4, facilitator: true }, "Tallessa vetäjällä ja 3 muulla"],
  ])("reads %o", async (custody, text) => {
    shown = await show(<CustodyBadge custody={custody} />);
    expect(shown.text()).toBe(text);
  });
});

describe("StorageLine", () => {
  it("shows nothing while all is saved, and an alert when it is not", async () => {
    shown = await show(<StorageLine storage={{ kind: "saved" }} />);
    expect(shown.text()).toBe("");
    await shown.again(<StorageLine storage={{ kind: "failed", reason: "full" }} />);
    expect(shown.root.querySelector("[role=alert]")?.textContent).toContain("muisti on täynnä");
  });
});

describe("JoinCodeText", () => {
  it("spells the code out for the ear", async () => {
    shown = await show(<JoinCodeText code="K7QF-9XMP-2RTD" />);
    expect(shown.root.querySelector(".unseen")?.textContent).toBe("K 7 Q F, 9 X M P, 2 R T D");
    const seen = [...shown.root.querySelectorAll("[aria-hidden=true]")].map((group) => group.textContent);
    expect(seen.join("")).toContain("K7QF-9XMP-2RTD");
  });
});

describe("ConfirmDialog", () => {
  it("asks, and gives back the answer", async () => {
    const onConfirm = vi.fn();
    const onCancel = vi.fn();
    shown = await show(
      <ConfirmDialog
        open
        title="Poistetaanko?"
        message="Ei voi perua."
        confirm="Poista"
        {...{ onConfirm, onCancel }}
      />,
    );
    expect(shown.root.querySelector("dialog")?.open).toBe(true);
    await shown.tap("Poista");
    await shown.tap("Peruuta");
    await shown.tap("Sulje");
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 2]);
  });

  it("lets Escape mean no", async () => {
    const onCancel = vi.fn();
    shown = await show(
      <ConfirmDialog open title="?" message="" confirm="Poista" onConfirm={nothing} onCancel={onCancel} />,
    );
    const escape = new Event("cancel", { cancelable: true });
    shown.root.querySelector("dialog")?.dispatchEvent(escape);
    expect([onCancel.mock.calls.length, escape.defaultPrevented]).toEqual([1, true]);
  });
});

describe("Page", () => {
  it("puts the focus on its heading and names the document", async () => {
    shown = await show(<Page title="Kuka olet?">x</Page>);
    expect(document.activeElement?.textContent).toBe("Kuka olet?");
    expect(document.title).toBe("Kuka olet? – Iltapaja");
  });

  it("does not take the focus again when only its words change", async () => {
    shown = await show(<Page title="Kuka olet?">x</Page>);
    shown.named("Siirry sisältöön").focus();
    await shown.again(<Page title="Vem är du?">x</Page>);
    expect(document.activeElement?.textContent).toBe("Siirry sisältöön");
  });

  it("skips to the content without touching the address", async () => {
    shown = await show(<Page title="x">y</Page>);
    const before = location.href;
    await shown.tap("Siirry sisältöön");
    expect([document.activeElement?.id, location.href]).toEqual(["main", before]);
  });
});
