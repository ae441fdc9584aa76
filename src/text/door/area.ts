import { textArea } from "../text-area.ts";

/** What is said where the room's key was changed: to who waits, and to who lets in. */
export const doorText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
