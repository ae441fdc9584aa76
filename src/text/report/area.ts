import { textArea } from "../text-area.ts";
import type { ReportTexts } from "./en.ts";

/** The words of the written report. */
export const reportText = textArea<ReportTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
