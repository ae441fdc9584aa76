import type { WifiTexts } from "./en.ts";

/** The words about the hall's Wi-Fi, in Finnish. */
export const texts: WifiTexts = {
  title: "Salin Wi-Fi",
  lead: "Tämän koneen valkokangas ja tulostettu liittymisohje näyttävät koodin, jolla puhelin pääsee Wi-Fiin. Nimi ja salasana tallentuvat vain tähän laitteeseen, eikä niitä lähetetä kenellekään. Kankaalta ja ohjeesta ne näkee jokainen.",
  name: "Verkon nimi",
  nameHint: "Täsmälleen niin kuin puhelimet sen luettelevat, isot kirjaimet myös.",
  password: "Salasana",
  passwordHint: "Jätä tyhjäksi, jos verkko ei kysy salasanaa.",
  hidden: "Verkko ei näytä nimeään",
  problems: {
    "no-name": "Kirjoita verkon nimi.",
    "long-name":
      "Nimi on liian pitkä: Wi-Fin nimessä on enintään 32 merkkiä, ja kirjaimet kuten ä ja ö vievät kahden paikan.",
    "short-password": "Salasana on liian lyhyt: Wi-Fin salasanassa on vähintään 8 merkkiä.",
    "long-password": "Salasana on liian pitkä: Wi-Fin salasanassa on enintään 63 merkkiä.",
  },
  save: "Näytä koodi",
  remove: "Poista koodi",
  shown: "Koodi on valkokankaalla ja liittymisohjeessa.",
  removed: "Koodi poistettiin, ja salasana sen mukana.",
  notKept: "Tietoja ei saatu talteen tähän laitteeseen. Yritä uudelleen.",
  network: "Verkko",
  noPassword: "ei salasanaa",
  qr: "QR-koodi, jolla pääsee Wi-Fiin",
};
