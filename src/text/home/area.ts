import { textArea } from "../text-area.ts";

/** What the first page says: the evenings on this device and how to begin. */
export const homeText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
