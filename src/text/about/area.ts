import { textArea } from "../text-area.ts";

/** What is said about the app itself: whom and what to trust, and how well it serves whom. */
export const aboutText = textArea({
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
});
