import { textArea } from "../text-area.ts";

/** What everybody is told of a vote and its result. */
export const roundText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
