import { textArea } from "../text-area.ts";
import type { ResultsTexts } from "./en.ts";

/** The words of the results screen and of what is printed from it. */
export const resultsText = textArea<ResultsTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
