import { textArea } from "../text-area.ts";

/** What a participant's phone says. */
export const phoneText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
