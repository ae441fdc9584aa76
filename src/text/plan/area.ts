import { textArea } from "../text-area.ts";
import type { PlanTexts } from "./en.ts";

/** The texts of the plan: what the evening is, who comes, and its programme. */
export const planText = textArea<PlanTexts>({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
