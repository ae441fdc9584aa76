import { textArea } from "../text-area.ts";

/** What a phone says whose page came without https. */
export const plainPageText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
