import { textArea } from "../text-area.ts";

/** Printing paper slips and voting with them. */
export const slipsText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
