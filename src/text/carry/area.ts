import { textArea } from "../text-area.ts";
import type { CarryTexts } from "./en.ts";

/** The words about this device's links and the ways that need no network. */
export const carryText = textArea<CarryTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
