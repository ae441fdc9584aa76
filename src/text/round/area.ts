import { textArea } from "../text-area.ts";

/** What a phone says of voting rounds with rules of their own. */
export const roundText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
