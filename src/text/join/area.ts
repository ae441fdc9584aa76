import { textArea } from "../text-area.ts";

/** What is said on the way into an evening. */
export const joinText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
