import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";

/** What a person sees and can do on a screen that is shown in the test's document. */
export interface Shown {
  readonly root: HTMLElement;
  /** Everything that is written, with single spaces. */
  text(): string;
  /** The control with this name: a button, a link, or a field by its label. Fails when there is none. */
  named<T extends HTMLElement = HTMLElement>(name: string): T;
  has(name: string): boolean;
  tap(name: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** Shows the screen again with other props. */
  again(node: ComponentChild): Promise<void>;
  gone(): void;
}

/** Shows a screen until `gone` is called. Texts must have been loaded before. */
export async function show(node: ComponentChild): Promise<Shown> {
  const root = document.createElement("div");
  document.body.append(root);
  await act(() => render(node, root));
  const named = <T extends HTMLElement>(name: string): T => {
    const found = [...root.querySelectorAll<T>(controls)].find((element) => nameOf(root, element) === name);
    if (!found) throw new Error(`Nothing is named "${name}" on this screen: ${root.textContent ?? ""}`);
    return found;
  };
  return {
    root,
    text: () => (root.textContent ?? "").replaceAll(/\s+/g, " "),
    named,
    has: (name) => [...root.querySelectorAll(controls)].some((element) => nameOf(root, element) === name),
    tap: (name) => act(() => named(name).click()),
    type: (label, text) =>
      act(() => {
        const field = named<HTMLInputElement>(label);
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    again: (next) => act(() => render(next, root)),
    gone: () => {
      render(null, root);
      root.remove();
    },
  };
}

const controls = "button, a, input, textarea, select";

/** The accessible name, as far as this house's parts use it: aria-label, a label, or the words inside. */
function nameOf(root: HTMLElement, element: Element): string {
  const spoken = element.getAttribute("aria-label");
  if (spoken) return spoken;
  const label = element.id ? root.querySelector(`label[for="${CSS.escape(element.id)}"]`) : element.closest("label");
  const words = label ?? element;
  return [...words.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.hidden))
    .map((node) => node.textContent ?? "")
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();
}
