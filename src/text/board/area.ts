import { textArea } from "../text-area.ts";

/** What a phone says of boards: how people write on one that has rules of its own, and how notes come into themes. */
export const boardText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
