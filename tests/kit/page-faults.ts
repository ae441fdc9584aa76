// What runs in the page has to stand whole in one function.
/* oxlint-disable unicorn/consistent-function-scoping */
import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** WCAG 2.2 AA and what axe holds for good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page as it is; or only what is wrong with its colours. */
export async function axeFaults(page: Page, only?: "color-contrast"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    ({ tags, only }) => {
      // The global that the script above has just made.
      const { axe: checker } = window as unknown as { axe: typeof axe };
      return checker.run(document, {
        runOnly: only ? { type: "rule", values: [only] } : { type: "tag", values: tags },
        rules: only ? {} : { "target-size": { enabled: true } },
        resultTypes: ["violations"],
      });
    },
    { tags, only },
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** What leaves the picture to the side, or is cut off. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string => {
      const words = (element.textContent ?? "").trim().slice(0, 30);
      return `${element.tagName.toLowerCase()}.${element.classList.value.replaceAll(" ", ".")} "${words}"`;
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest(".unseen, .page__skip, [hidden]") === null;
    const isScrolled = (element: Element): boolean => {
      for (let part = element.parentElement; part; part = part.parentElement)
        if (/auto|scroll|hidden|clip/u.test(getComputedStyle(part).overflowX) && part !== document.body) return true;
      return false;
    };
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(`the page is ${document.documentElement.scrollWidth - innerWidth} px too wide`);
    for (const element of document.body.querySelectorAll("*")) {
      if (!isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      const leaves = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
      if (leaves && holdsText(element) && !isScrolled(element)) faults.push(`out of the picture: ${nameOf(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutX = /hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isCutY = /hidden|clip/u.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((isCutX || isCutY) && (element.textContent ?? "").trim() !== "" && !element.matches("input, textarea"))
        faults.push(`cut off: ${nameOf(element)}`);
    }
    return faults;
  });
}

/** Where forced colours leave nothing: controls without an edge, and chosen ones that look like the others. */
export function forcedColourFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.classList.value.replaceAll(" ", ".")}`;
    const looksOf = (element: Element): string => {
      const pictures = [element, ...element.querySelectorAll("svg, span, b, strong")];
      return pictures
        .map((part) => {
          const look = getComputedStyle(part);
          const { borderWidth, borderStyle, outlineStyle, fontWeight, textDecorationLine, backgroundColor } = look;
          const before = getComputedStyle(part, "::before").content;
          const after = getComputedStyle(part, "::after").content;
          const facts = [borderWidth, borderStyle, outlineStyle, fontWeight, textDecorationLine, backgroundColor];
          return [...facts, look.color, look.display, before, after].join(" ");
        })
        .join(" / ");
    };
    const faults = new Set<string>();
    const controls = document.querySelectorAll(
      "button, summary, select, textarea, input:not([type=radio], [type=file])",
    );
    for (const control of controls) {
      const { borderBlockStartWidth, outlineStyle, opacity } = getComputedStyle(control);
      if (!control.checkVisibility() || Number(opacity) === 0) continue;
      const isText = control.matches("summary, input[type=checkbox]");
      if (borderBlockStartWidth === "0px" && outlineStyle === "none" && !isText)
        faults.add(`no edge: ${nameOf(control)}`);
    }
    for (const [state, on, off] of [
      ["aria-pressed", "true", "false"],
      ["aria-selected", "true", "false"],
    ] as const) {
      for (const chosen of document.querySelectorAll(`[${state}=${on}]`)) {
        const other = chosen.parentElement?.querySelector(`[${state}=${off}]`);
        if (other && looksOf(other) === looksOf(chosen)) faults.add(`looks like the others: ${nameOf(chosen)}`);
      }
    }
    for (const chosen of document.querySelectorAll("nav [aria-current]")) {
      const other = chosen.parentElement?.querySelector("button:not([aria-current])");
      if (other && looksOf(other) === looksOf(chosen)) faults.add(`looks like the others: ${nameOf(chosen)}`);
    }
    return [...faults];
  });
}
