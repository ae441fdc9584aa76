import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { keepFocus } from "../../../src/app/keyboard/keep-focus.ts";
import { rove } from "../../../src/app/keyboard/rove.ts";

const entered = vi.fn();

beforeAll(() => {
  keepFocus(document);
  rove(document, entered);
});

beforeEach(async () => {
  document.body.innerHTML = `
    <main><h1>Laput</h1>
      <section><h2>Ilman teemaa</h2>
        <ul data-roving id="list">
          <li><p>vetäjä</p></li>
          <li id="one"><button>siirrä 1</button><button>piilota 1</button></li>
          <li id="two"><button>siirrä 2</button><button>piilota 2</button></li>
          <li id="three"><button>siirrä 3</button></li>
        </ul>
        <button id="more">lisää</button>
      </section>
    </main>`;
  await frame();
});

afterEach(() => entered.mockClear());

const frame = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve))));
const button = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll("button")].find((each) => each.textContent === words);
  if (!found) throw new Error(`No button says ${words}`);
  return found;
};
const press = (key: string, target = document.activeElement): void =>
  void target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const focused = (): string => document.activeElement?.textContent ?? "";
const stops = (): readonly string[] =>
  [...document.querySelectorAll("button")].filter(({ tabIndex }) => tabIndex === 0).map((each) => each.textContent);

describe("a list with one stop", () => {
  it("can be entered at the first item that has something to press", () => {
    expect(stops()).toEqual(["siirrä 1", "piilota 1", "lisää"]);
  });

  it("is gone through with arrows, at the same button of each item", () => {
    button("piilota 1").focus();
    press("ArrowRight");
    expect(focused()).toBe("piilota 2");
    press("ArrowRight");
    expect(focused()).toBe("siirrä 3");
    press("ArrowRight");
    expect(focused()).toBe("siirrä 3");
    press("Home");
    expect(focused()).toBe("siirrä 1");
    press("End");
    expect(stops()).toEqual(["siirrä 3", "lisää"]);
  });

  it("tells of its arrows when it is entered, not at each item", () => {
    button("siirrä 1").focus();
    press("ArrowRight");
    button("lisää").focus();
    expect(entered).toHaveBeenCalledTimes(1);
  });

  it("leaves arrows with a modifier, and those of fields, to others", () => {
    document.querySelector("#two")?.insertAdjacentHTML("beforeend", "<input>");
    document.querySelector("input")?.focus();
    press("ArrowLeft");
    expect(document.activeElement?.tagName).toBe("INPUT");
    button("siirrä 1").focus();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true }),
    );
    expect(focused()).toBe("siirrä 1");
  });

  it("keeps one stop when items come and go", async () => {
    button("siirrä 2").focus();
    document.querySelector("#list")?.insertAdjacentHTML("afterbegin", "<li><button>siirrä 0</button></li>");
    await frame();
    expect(stops()).toEqual(["siirrä 2", "piilota 2", "lisää"]);
  });
});

describe("the focus", () => {
  it("goes to the next item when its own has gone, or to the one before", async () => {
    button("siirrä 2").focus();
    document.querySelector("#two")?.remove();
    await frame();
    expect(focused()).toBe("siirrä 3");
    document.querySelector("#three")?.remove();
    await frame();
    expect(focused()).toBe("siirrä 1");
  });

  it("goes to the heading of its part when nothing is left beside it", async () => {
    button("lisää").focus();
    button("lisää").remove();
    await frame();
    expect(focused()).toBe("Ilman teemaa");
  });

  it("goes to the heading of the page when the whole part has gone", async () => {
    button("lisää").focus();
    document.querySelector("section")?.remove();
    await frame();
    expect(focused()).toBe("Laput");
  });

  it("stays where a screen has put it meanwhile", async () => {
    button("siirrä 2").focus();
    document.querySelector("#two")?.remove();
    button("lisää").focus();
    await frame();
    expect(focused()).toBe("lisää");
  });
});
