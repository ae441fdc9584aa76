import { textArea } from "../text-area.ts";

/** What a phone says at the end of an evening. */
export const closingText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
