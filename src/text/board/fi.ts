import type { BoardTexts } from "./en.ts";

export const texts: BoardTexts = {
  silent:
    "Hiljainen kirjoittaminen: muut näkevät lappusi, kun vetäjä näyttää kaikki laput tai kun näytät sen itse. Siihen asti sovelluksessa näet sen vain sinä ja vetäjä. Lappu kulkee silti tämän työpajan laitteisiin.",
  approved: "Vetäjä katsoo lappusi, ennen kuin muut näkevät sen. Lappu kulkee silti tämän työpajan laitteisiin.",
  signed: "Muut näkevät nimen, jonka kirjoitat alle. Jos jätät sen tyhjäksi, nimeä ei näytetä.",
  unsigned: "Nimeäsi ei näytetä.",
  byField: "Nimi tai nimimerkki lapun alle",
  locked: "Taulu on nyt lukittu. Keskeneräinen tekstisi säilyy tässä puhelimessa.",
  waitingReveal: "Muut eivät vielä näe tätä lappua.",
  waitingApproval: "Vetäjä ei ole vielä katsonut tätä lappua. Muut eivät näe sitä.",
  share: "Näytä muille",
  shared: "Muut näkevät nyt lappusi.",
  chosen: "Tämä lappu valittiin jatkoon.",
  parked: "Tämä lappu on parkissa odottamassa.",
  thanked: "Kiitos. Tämä lappu ei etene nyt.",
  reason: (reason) => `Perustelu: ${reason}`,
};
