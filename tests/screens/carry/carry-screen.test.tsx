import { signal, type Signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { carryText } from "../../../src/text/carry/area.ts";
import { joinText } from "../../../src/text/join/area.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { setLanguage } from "../../../src/text/text-area.ts";
import type { CarryAmounts, CarryIn, CarryOut, HandCarry } from "../../../src/ui/carry/carry-port.ts";
import { CarryScreen } from "../../../src/ui/carry/carry-screen.tsx";
import type { HandPair, PairingState, PairingTaken } from "../../../src/ui/carry/pair-port.ts";
import { ReceivedScreen } from "../../../src/ui/carry/received-screen.tsx";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";
import { sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

interface FakeCarry extends HandCarry {
  readonly amounts: Signal<CarryAmounts>;
  readonly asked: string[];
  out: CarryOut;
  in: CarryIn;
}

const taken: CarryIn = { kind: "taken", fresh: 3, known: 2, refused: 0, whole: true, needsEarlier: false };

let shown: Shown;
let session: FakeSession;
let carry: FakeCarry;
let pair: FakePair;

beforeAll(() => Promise.all([commonText.load(), carryText.load(), joinText.load()]));
beforeEach(() => {
  session = fakeSession(sampleRoom({ step: "write" }));
  carry = fakeCarry();
  pair = fakePair();
});
afterEach(() => shown.gone());

function fakeCarry(): FakeCarry {
  const self: FakeCarry = {
    amounts: signal<CarryAmounts>({ all: 312, fresh: undefined }),
    canShare: true,
    asked: [],
    out: "done",
    in: taken,
    save: async (choice) => (self.asked.push(`save ${choice}`), self.out),
    share: async (choice) => (self.asked.push(`share ${choice}`), self.out),
    takeIn: async (file) => (self.asked.push(`take in ${file.size}`), self.in),
    waiting: signal<Blob | undefined>(undefined),
  };
  return self;
}

interface FakePair extends HandPair {
  readonly state: Signal<PairingState>;
  readonly asked: string[];
  taken: PairingTaken;
}

function fakePair(): FakePair {
  const self: FakePair = {
    state: signal<PairingState>({ kind: "none" }),
    asked: [],
    taken: "taken",
    start: async () => void self.asked.push("start"),
    take: async (text) => (self.asked.push(`take ${text}`), self.taken),
    cancel: () => void self.asked.push("cancel"),
    looksLike: (text) => text.startsWith("ILTA1-"),
  };
  return self;
}

async function open(): Promise<void> {
  shown = await show(<CarryScreen session={session} handCarry={carry} handPair={pair} />);
}

async function takeIn(result: CarryIn): Promise<void> {
  carry.in = result;
  await act(async () => {
    carry.waiting.value = new Blob(["abc"]);
  });
}

/** A tap whose work is done in promises. */
async function press(name: string): Promise<void> {
  await act(async () => shown.named(name).click());
}

describe("CarryScreen", () => {
  it.each([
    [{ kind: "alone" }, "Tämä laite on yksin"],
    [{ kind: "linking" }, "Etsitään muita laitteita…"],
    [{ kind: "linked", devices: 12, heardSecondsAgo: 3 }, "Yhteys 12 muuhun laitteeseen, kuultu viimeksi 3 s sitten"],
    [{ kind: "linked", devices: 1, heardSecondsAgo: 125 }, "Yhteys 1 muuhun laitteeseen, kuultu viimeksi 2 min sitten"],
  ] as const)("says how the device is linked, never as an error: %#", async (sync, sentence) => {
    session.sync.value = { ...session.sync.value, ...sync };
    await open();
    expect(shown.text()).toContain(sentence);
    expect(shown.root.querySelector("[role=alert]:not(:empty)")).toBeNull();
  });

  it("says when everything goes through the hub, because the network keeps devices apart", async () => {
    await open();
    expect(shown.text()).not.toContain("salin yhdyslaitteen kautta");
    await act(async () => {
      session.sync.value = { ...session.sync.value, kind: "linked", devices: 3, isolated: true };
    });
    expect(shown.text()).toContain("Tässä verkossa kaikki kulkee salin yhdyslaitteen kautta");
    await act(async () => {
      session.sync.value = { ...session.sync.value, kind: "alone", devices: 0, hub: "reachable" };
    });
    expect(shown.text()).not.toContain("Tässä verkossa");
    await act(async () => {
      session.sync.value = { ...session.sync.value, hub: "unreachable" };
    });
    expect(shown.text()).toContain("laitteet eivät tavoittaneet toisiaan ilman yhdyslaitetta, eikä se vastaa");
  });

  it("names every way out to one who is alone among others", async () => {
    session.sync.value = { ...session.sync.value, kind: "alone", devices: 0 };
    await open();
    for (const way of ["samassa Wi-Fissä", "puhelimen jakama verkko", "yhdyslaite vetäjän koneella", "Tiedosto toimii"])
      expect(shown.text()).toContain(way);
  });

  it("leads back to where the person's evening is", async () => {
    await open();
    expect(shown.named("Iltaan").getAttribute("href")).toBe("#/phone/sample-room");
    await act(() => {
      session.leads.value = true;
    });
    expect(shown.named("Vetäjän näkymään").getAttribute("href")).toBe("#/console/sample-room");
  });

  it("leads one who waits for the room's beginning back to joining", async () => {
    session.state.value = { ...session.state.value, people: [] };
    await open();
    expect(shown.named("Liittymiseen").getAttribute("href")).toBe("#/join/K7QF-9XMP-2RTD");
  });

  it("says where own notes are kept, each at the best place that has it", async () => {
    for (const text of ["a", "b", "c"]) await session.actions.addNote("ideas", text, 0);
    const [first, second] = session.myNotes.value.slice(-3);
    session.custodies.value = new Map([
      ...session.custodies.value,
      ...(first ? [[first.id, { others: 3, facilitator: true }] as const] : []),
      ...(second ? [[second.id, { others: 2, facilitator: false }] as const] : []),
    ]);
    await open();
    const before = session.myNotes.value.length - 3; // those of the sample are with the facilitator
    expect(shown.text()).toContain("Vain tässä laitteessa: 1");
    expect(shown.text()).toContain("Myös muilla: 1");
    expect(shown.text()).toContain(`Vetäjällä: ${before + 1}`);
  });

  it("speaks Swedish", async () => {
    await setLanguage("sv");
    await open();
    expect(shown.text()).toContain("Ta med som fil");
    await act(() => setLanguage("fi"));
  });
});

describe("the file out", () => {
  it("carries everything, by the share sheet or as a download", async () => {
    await open();
    expect(shown.text()).toContain("Kaikki (312 merkintää)");
    await press("Jaa tiedosto");
    expect(shown.text()).toContain("Tiedosto annettiin eteenpäin");
    await press("Tallenna tiedosto");
    expect(shown.text()).toContain("Tiedosto tallennettiin");
    expect(carry.asked).toEqual(["share all", "save all"]);
  });

  it("has no share button where the browser cannot share files", async () => {
    carry = { ...fakeCarry(), canShare: false };
    await open();
    expect(shown.has("Jaa tiedosto")).toBe(false);
    expect(shown.has("Tallenna tiedosto")).toBe(true);
  });

  it("carries what is new when that is chosen, and nothing when there is nothing", async () => {
    carry.amounts.value = { all: 312, fresh: 12 };
    await open();
    await press("Uudet edellisen tiedoston jälkeen (12 merkintää)");
    await press("Tallenna tiedosto");
    await act(() => {
      carry.amounts.value = { all: 312, fresh: 0 };
    });
    await press("Tallenna tiedosto");
    expect(carry.asked).toEqual(["save fresh"]);
    expect(shown.named("Tallenna tiedosto").getAttribute("aria-disabled")).toBe("true");
  });

  it.each([
    ["not-shared", "Tiedostoa ei jaettu"],
    ["too-large", "Yhteen tiedostoon on liikaa"],
    ["failed", "Tiedostoa ei voitu tehdä"],
  ] as const)("says when it did not leave: %s", async (outcome, sentence) => {
    carry.out = outcome;
    await open();
    await press("Jaa tiedosto");
    expect(shown.text()).toContain(sentence);
  });
});

describe("the file in", () => {
  it("is taken in once, whichever way it came, and what it brought is said", async () => {
    await open();
    await takeIn(taken);
    expect(carry.asked).toEqual(["take in 3"]);
    expect(carry.waiting.value).toBeUndefined();
    expect(shown.text()).toContain("Lisättiin 3 uutta merkintää.");
    expect(shown.text()).toContain("Täällä oli jo 2.");
  });

  it("that was there before the screen is taken in too", async () => {
    carry.waiting.value = new Blob(["abcd"]);
    await open();
    expect(carry.asked).toEqual(["take in 4"]);
  });

  it.each([
    [{ ...taken, fresh: 0 }, "Tiedostossa ei ollut uutta"],
    [{ ...taken, refused: 2 }, "2 merkintää jätettiin pois"],
    [{ ...taken, whole: false }, "Tiedosto ei ollut kokonainen"],
    [{ ...taken, fresh: 0, needsEarlier: true }, "Osa jatkaa aiempaa tiedostoa"],
    [{ kind: "problem", problem: "other-room" }, "Tiedosto on toisesta työpajasta. Mikään ei muuttunut."],
    [{ kind: "problem", problem: "damaged" }, "Tiedostosta ei saa mitään luettua"],
    [{ kind: "problem", problem: "not-carried" }, "Tämä ei ole Iltapajan tiedosto"],
    [{ kind: "problem", problem: "archive" }, "Tämä on tallennettu ilta"],
    [{ kind: "problem", problem: "not-saved" }, "ei voitu lukea tai tallentaa"],
  ] as const)("is told plainly when something is with it: %#", async (result, sentence) => {
    await open();
    await takeIn(result);
    expect(shown.text()).toContain(sentence);
  });

  it("claims nothing of entries that cannot be placed", async () => {
    await open();
    await takeIn({ ...taken, fresh: 0, known: 7, needsEarlier: true });
    expect(shown.text()).not.toContain("oli jo");
  });
});

async function be(state: PairingState): Promise<void> {
  await act(() => {
    pair.state.value = state;
  });
}

describe("two codes", () => {
  it("begin on either device: one shows, the other reads", async () => {
    await open();
    await press("Näytä koodi");
    expect(pair.asked).toEqual(["start"]);
    await be({ kind: "making" });
    expect(shown.text()).toContain("Tehdään koodia…");
    await be({ kind: "offer", code: "ILTA1-ABC" });
    expect(shown.text()).toContain("Lue tämä koodi toisella laitteella");
    expect(shown.text()).toContain("ILTA1-ABC");
    expect(shown.has("Lue vastaus")).toBe(true);
    await be({ kind: "answer", code: "ILTA1-DEF" });
    expect(shown.text()).toContain("Anna ensimmäisen laitteen lukea tämä vastaus");
    expect(shown.has("Lue vastaus")).toBe(false);
    await press("Peruuta");
    expect(pair.asked).toEqual(["start", "cancel"]);
  });

  it("are taken as text where there is no camera", async () => {
    await open();
    await shown.type("Toisen laitteen koodi", " ilta1-abc ");
    await press("Käytä koodia");
    expect(pair.asked).toEqual(["take  ilta1-abc "]);
  });

  it.each([
    ["not-ours", "Tämä ei ole tämän työpajan koodi"],
    ["not-this-one", "Vastaus kuuluu toiseen koodiin"],
    ["own", "Tämä on tämän laitteen oma koodi"],
  ] as const)("that do not fit are told: %s", async (taken, sentence) => {
    pair.taken = taken;
    await open();
    await shown.type("Toisen laitteen koodi", "ILTA1-ABC");
    await press("Käytä koodia");
    expect(shown.text()).toContain(sentence);
  });

  it.each([
    ["linked", "Laitteet on yhdistetty."],
    ["lost", "Yhteys katkesi. Kaikki on tallessa molemmilla laitteilla"],
    ["reloaded", "Yhteys katkesi, kun tämä sivu ladattiin uudelleen."],
    ["failed", "Laitteet eivät tavoittaneet toisiaan."],
    ["other-tab", "Tämän laitteen yhteyksiä hoitaa toinen välilehti."],
  ] as const)("lead to what is said plainly: %s", async (kind, sentence) => {
    pair.state.value = { kind };
    await open();
    expect(shown.text()).toContain(sentence);
    expect(shown.has("Näytä koodi")).toBe(true);
    expect(shown.root.querySelector("[role=alert]:not(:empty)")).toBeNull();
  });
});

describe("ReceivedScreen", () => {
  it("says what to do with a file of a workshop that this device has not joined", async () => {
    shown = await show(<ReceivedScreen problem="unknown-room" />);
    expect(shown.text()).toContain("Liity ensin koodilla");
    expect(shown.named("Etusivulle").getAttribute("href")).toBe("#/");
  });
});
