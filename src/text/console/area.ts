import { textArea } from "../text-area.ts";
import type { ConsoleTexts } from "./en.ts";

/** The texts of the facilitator's view. */
export const consoleText = textArea<ConsoleTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
