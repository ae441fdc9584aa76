import type { DoorTexts } from "./en.ts";

export const texts: DoorTexts = {
  waiting: {
    title: "Olet ovella",
    lead: (workshop) =>
      `Työpajan ”${workshop}” vetäjä päästää nyt tulijat sisään yksi kerrallaan. Tämä sivu jatkaa itsestään, kun sinut on päästetty sisään.`,
    named: (name) => `Pyysit päästä mukaan nimellä ${name}.`,
    nameless: "Pyysit päästä mukaan ilman nimeä. Vetäjä voi kysyä, kuka olet.",
    whoSees: "Siihen asti itsestäsi kertomasi näkevät kaikki, joilla on liittymiskoodi.",
    long: "Jos odotus venyy, heilauta vetäjälle kättä.",
  },
  asking: {
    title: "Ovella",
    lead: "Työpajan avain on vaihdettu. Uusi tulija ei näe mitään, ennen kuin päästät hänet sisään.",
    news: (name) => `${name} on ovella ja pyytää päästä mukaan.`,
    letIn: "Päästä sisään",
    letInDone: (name) => `${name} on sisällä.`,
    letAllIn: (count) => `Päästä kaikki ${count} sisään`,
    allDone: "Kaikki ovella olleet on päästetty sisään.",
    turnAway: "Älä päästä",
    turnAwayDone: (name) => `${name} jää ulos.`,
    turnedAway: "ei päästetty",
  },
  newKey: {
    also: "Vaihda samalla työpajan avain",
    alsoHint:
      "Silloin poistettu laite ei näe enää mitään uutta edes liittymiskoodilla. Myöhemmin tulevat odottavat ovella, kunnes päästät heidät sisään.",
    doneWithKey: (name) => `${name} on poistettu, ja työpajan avain on vaihdettu.`,
    listens: "Liittymiskoodilla tämä laite näkee yhä, mitä muut kirjoittavat.",
    shutOut: "Tämä laite ei näe enää, mitä muut kirjoittavat.",
    change: "Vaihda työpajan avain…",
    changeTitle: "Vaihdetaanko työpajan avain?",
    changeText:
      "Mukana olevat eivät huomaa mitään. Poistetut eivät näe enää mitään uutta edes liittymiskoodilla. Myöhemmin tulevat odottavat ovella, kunnes päästät heidät sisään. Tätä ei voi perua.",
    changeYes: "Vaihda avain",
    changeDone: "Työpajan avain on vaihdettu.",
  },
};
