import type { Language } from "../../domain/languages.ts";

/** The steps into an evening in every language at once: whoever reads them on a wall has not chosen one yet. Hyphens do not break. */
export const joinSteps: Readonly<Record<Language, { readonly wifi: string; readonly evening: string }>> = {
  fi: { wifi: "Liity Wi‑Fiin", evening: "Liity iltaan" },
  sv: { wifi: "Anslut till wifi", evening: "Anslut till kvällen" },
  en: { wifi: "Join the Wi‑Fi", evening: "Join the evening" },
};
