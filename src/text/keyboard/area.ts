import { textArea } from "../text-area.ts";
import type { KeyboardTexts } from "./en.ts";

/** What is said to people at a keyboard. */
export const keyboardText = textArea<KeyboardTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
