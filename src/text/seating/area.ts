import { textArea } from "../text-area.ts";
import type { SeatingTexts } from "./en.ts";

/** The texts of planning the tables and of the list of guests. */
export const seatingText = textArea<SeatingTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
