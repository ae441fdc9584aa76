import type { RemoteTexts } from "./en.ts";

export const texts: RemoteTexts = {
  title: "Kaukosäädin",
  console: "Illan ohjaus",
  shows: (view) => `Valkokankaalla: ${view}`,
  themes: "Seinä teemoittain",
  pageBack: "Edellinen sivu",
  pageOn: "Seuraava sivu",
  noteBack: "Edellinen lappu",
  noteOn: "Seuraava lappu",
  take: "Valitse jatkoon",
  taken: "Valittu jatkoon. Kirjoittaja ja sali näkevät sen.",
  notTaken: "Lappua ei ole enää valittu jatkoon.",
  choose: "Näytä jotakin muuta",
};
