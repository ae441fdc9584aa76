import type { Step } from "../../domain/agenda.ts";
import type { Language } from "../../domain/languages.ts";

/** Minutes after midnight of a wall-clock time HH:MM; undefined for anything else. */
export function minutesOfDay(time: string): number | undefined {
  const found = /^(\d{2}):(\d{2})$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/** A wall-clock time in the manner of the language: 18.05 in Finnish and Swedish, 18:05 in English. */
export function clockText(minutes: number, language: Language): string {
  const ofDay = ((Math.round(minutes) % 1440) + 1440) % 1440;
  const [hour, minute] = [Math.floor(ofDay / 60), ofDay % 60];
  return `${hour}${language === "en" ? ":" : "."}${String(minute).padStart(2, "0")}`;
}

/** When each step begins, in minutes after midnight, and last of all when the programme ends. */
export function stepStarts(steps: readonly Pick<Step, "minutes">[], start: number): readonly number[] {
  const starts = [start];
  for (const step of steps) starts.push((starts.at(-1) ?? start) + step.minutes);
  return starts;
}

/** The length of a programme in minutes. */
export function totalMinutes(steps: readonly Pick<Step, "minutes">[]): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0);
}
