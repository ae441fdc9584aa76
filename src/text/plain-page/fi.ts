import type { PlainPageTexts } from "./en.ts";

export const texts: PlainPageTexts = {
  title: "Ota omat lappusi talteen ennen lähtöä",
  text: "Tämä sivu tulee salin omalta koneelta. Illan aikana kaikki toimii, mutta sivua ei voi asentaa eikä avata enää kotona.",
};
