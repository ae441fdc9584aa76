import { textArea } from "../text-area.ts";
import type { KeysTexts } from "./en.ts";

/** The words about going on with another device, and about passing one on. */
export const keysText = textArea<KeysTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
