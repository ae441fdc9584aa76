import { textArea } from "../text-area.ts";

/** What a phone says about how people write on a board that has rules of its own. */
export const boardText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
