import type { StepKind, StepRecord } from "./agenda.ts";
import type { LocalText } from "./languages.ts";

interface TemplateStep {
  readonly kind: StepKind;
  readonly minutes: number;
  readonly title: LocalText;
  readonly prompt?: LocalText;
}

/**
 * The programme of a vitality workshop: two and a half hours, a third of it information, the rest joint work, coffee
 * first and thanks last.
 */
const vitalityWorkshop: readonly TemplateStep[] = [
  {
    kind: "arrival",
    minutes: 15,
    title: { fi: "Kahvit ja liittyminen", sv: "Kaffe och anslutning", en: "Coffee and joining" },
  },
  {
    kind: "info",
    minutes: 10,
    title: { fi: "Tervetuloa", sv: "Välkommen", en: "Welcome" },
  },
  {
    kind: "info",
    minutes: 30,
    title: { fi: "Asiantuntijan puheenvuoro", sv: "Expertinlägg", en: "Expert talk" },
  },
  {
    kind: "write",
    minutes: 15,
    title: { fi: "Tarpeet ja ideat", sv: "Behov och idéer", en: "Needs and ideas" },
    prompt: {
      fi: "Mitä yhdessä voisi tehdä paremmin? Kirjoita yksi asia yhteen lappuun.",
      sv: "Vad kunde vi göra bättre tillsammans? Skriv en sak per lapp.",
      en: "What could we do better together? Write one thing on each note.",
    },
  },
  {
    kind: "group",
    minutes: 10,
    title: { fi: "Ryhmittely teemoiksi", sv: "Gruppering i teman", en: "Grouping into themes" },
  },
  {
    kind: "vote",
    minutes: 10,
    title: { fi: "Pisteäänestys", sv: "Pluppning", en: "Dot vote" },
    prompt: {
      fi: "Mitkä ideat viedään eteenpäin?",
      sv: "Vilka idéer för vi vidare?",
      en: "Which ideas do we take further?",
    },
  },
  {
    kind: "tables",
    minutes: 20,
    title: { fi: "Pöytäkierros 1", sv: "Bordsomgång 1", en: "Table round 1" },
    prompt: {
      fi: "Tutustukaa. Mikä ideassa on tärkeintä teidän kunnassanne?",
      sv: "Bekanta er. Vad är viktigast med idén i er kommun?",
      en: "Get to know each other. What matters most about the idea where you live?",
    },
  },
  {
    kind: "tables",
    minutes: 20,
    title: { fi: "Pöytäkierros 2", sv: "Bordsomgång 2", en: "Table round 2" },
    prompt: {
      fi: "Kuka tekee, mitä ja milloin?",
      sv: "Vem gör vad och när?",
      en: "Who does what, and when?",
    },
  },
  {
    kind: "talk",
    minutes: 10,
    title: { fi: "Purku ja yhteenveto", sv: "Redovisning och sammanfattning", en: "Report-out and summary" },
  },
  {
    kind: "closing",
    minutes: 10,
    title: { fi: "Kiitos ja kotimatka", sv: "Tack och hemfärd", en: "Thanks and the way home" },
  },
];

/** The template's steps as records, in order, with the board that they share. */
export function agendaFromTemplate(): readonly StepRecord[] {
  return vitalityWorkshop.map((step, index) => ({
    kind: step.kind,
    title: step.title,
    prompt: step.prompt ?? {},
    minutes: step.minutes,
    order: index + 1,
    board: "ideas",
    removed: false,
  }));
}
