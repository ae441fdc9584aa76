import { textArea } from "../text-area.ts";
import type { RemoteTexts } from "./en.ts";

/** What is said of leading the big screen from afar. */
export const remoteText = textArea<RemoteTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
