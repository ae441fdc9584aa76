import { textArea } from "../text-area.ts";

/** Words that every part of the interface shares. Loaded before the first screen. */
export const commonText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
