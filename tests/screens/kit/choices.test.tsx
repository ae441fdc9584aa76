import { signal } from "@preact/signals";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commonText } from "../../../src/text/common/area.ts";
import { ChoiceChips } from "../../../src/ui/kit/choice-chips.tsx";
import { ColourPicker } from "../../../src/ui/kit/colour-picker.tsx";
import { Stepper } from "../../../src/ui/kit/stepper.tsx";
import { show, type Shown } from "./show.tsx";

let shown: Shown;
const words = signal("");
const number = signal(0);

beforeAll(() => commonText.load());
beforeEach(() => {
  words.value = "";
  number.value = 2;
});
afterEach(() => shown.gone());

function Municipality(): preact.JSX.Element {
  const options = ["Kauhajoki", "Teuva"].map((name) => ({ value: name, label: name }));
  const other = { chip: "Muu kunta", field: "Kunnan nimi", maxLength: 60 };
  return (
    <ChoiceChips
      legend="Kunta"
      options={options}
      value={words.value}
      onChange={(value) => (words.value = value)}
      other={other}
    />
  );
}

describe("ChoiceChips", () => {
  it("takes a chip", async () => {
    shown = await show(<Municipality />);
    await shown.tap("Teuva");
    expect(words.value).toBe("Teuva");
    expect(shown.named<HTMLInputElement>("Teuva").checked).toBe(true);
  });

  it("opens a field for one's own words and drops it again", async () => {
    shown = await show(<Municipality />);
    expect(shown.has("Kunnan nimi")).toBe(false);
    await shown.tap("Muu kunta");
    await shown.type("Kunnan nimi", "Lapua");
    expect(words.value).toBe("Lapua");
    await shown.tap("Kauhajoki");
    expect(words.value).toBe("Kauhajoki");
    expect(shown.has("Kunnan nimi")).toBe(false);
  });

  it("keeps the field open while a typed name happens to begin like an option", async () => {
    shown = await show(<Municipality />);
    await shown.tap("Muu kunta");
    await shown.type("Kunnan nimi", "Teuva");
    await shown.type("Kunnan nimi", "Teuvan naapuri");
    expect(words.value).toBe("Teuvan naapuri");
    expect(shown.named<HTMLInputElement>("Kunnan nimi").value).toBe("Teuvan naapuri");
  });
});

function Tables(): preact.JSX.Element {
  return <Stepper label="Pöytiä" value={number.value} min={1} max={3} onChange={(value) => (number.value = value)} />;
}

async function enterNumber(text: string): Promise<void> {
  const field = shown.named<HTMLInputElement>("Pöytiä");
  field.value = text;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

describe("Stepper", () => {
  it("counts up to its end and no further", async () => {
    shown = await show(<Tables />);
    await shown.tap("Lisää: Pöytiä");
    expect(number.value).toBe(3);
    expect(shown.named<HTMLButtonElement>("Lisää: Pöytiä").disabled).toBe(true);
  });

  it("takes a typed number into its bounds", async () => {
    shown = await show(<Tables />);
    await enterNumber("40");
    expect(number.value).toBe(3);
    expect(shown.named<HTMLInputElement>("Pöytiä").value).toBe("3");
  });

  it("ignores what is no number and shows the old one again", async () => {
    shown = await show(<Tables />);
    await enterNumber("");
    expect(number.value).toBe(2);
    expect(shown.named<HTMLInputElement>("Pöytiä").value).toBe("2");
  });
});

describe("ColourPicker", () => {
  it("names each paper by its colour and its mark", async () => {
    shown = await show(<ColourPicker value={0} onChange={(colour) => (number.value = colour)} />);
    expect(shown.named<HTMLInputElement>("keltainen, piste").checked).toBe(true);
    await shown.tap("sininen, risti");
    expect(number.value).toBe(4);
  });
});
