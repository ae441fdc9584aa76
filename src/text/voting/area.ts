import { textArea } from "../text-area.ts";

/** What those who lead read of voting rounds and their results; the results screen reads it too. */
export const votingText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
