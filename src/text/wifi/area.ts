import { textArea } from "../text-area.ts";
import type { WifiTexts } from "./en.ts";

/** The words about the hall's Wi-Fi. */
export const wifiText = textArea<WifiTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
