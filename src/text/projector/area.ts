import { textArea } from "../text-area.ts";
import type { ProjectorTexts } from "./en.ts";

/** The words on the wall, and of the few controls beside it. */
export const projectorText = textArea<ProjectorTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
