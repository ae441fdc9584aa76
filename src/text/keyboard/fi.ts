import type { KeyboardTexts } from "./en.ts";

export const texts: KeyboardTexts = {
  arrows: "Nuolinäppäimillä liikut yhdestä seuraavaan, sarkain vie luettelon ohi.",
};
