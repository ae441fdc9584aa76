import type { JSX } from "preact";
import type { Language } from "../../domain/languages.ts";
import type { Role } from "../../domain/people.ts";
import { homeText } from "../../text/home/area.ts";
import { language } from "../../text/text-area.ts";
import { LinkButton } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { binIcon } from "../kit/icons.ts";

/** A workshop that is kept on this device. */
export interface HomeWorkshop {
  readonly room: string;
  /** "" while it has no name. */
  readonly name: string;
  /** Day as YYYY-MM-DD, or "". */
  readonly date: string;
  readonly role: Role | "archive";
  /** Epoch milliseconds. */
  readonly lastOpenedAt: number;
}

/** Where a workshop's screens are. */
export interface WorkshopLinks {
  readonly plan: string;
  readonly phone: string;
  readonly console: string;
  readonly projector: string;
  readonly results: string;
}

export interface WorkshopCardProps {
  readonly workshop: HomeWorkshop;
  readonly links: WorkshopLinks;
  readonly onForget: () => void;
}

/** A workshop with one main way in, chosen by the person's role, and the others beside it. */
export function WorkshopCard({ workshop, links, onForget }: WorkshopCardProps): JSX.Element {
  const t = homeText.current.value.card;
  const name = shownName(workshop);
  const leads = workshop.role === "facilitator" || workshop.role === "co-facilitator";
  return (
    <article class="workshop-card sheet-of-paper">
      <h3>{name}</h3>
      <p>
        {workshop.date ? formatDay(workshop.date, language.value) : t.dateOpen} · {t.roles[workshop.role]}
      </p>
      <div class="workshop-card__ways">
        {workshop.role !== "archive" && (
          <LinkButton kind="primary" href={leads ? links.console : links.phone}>
            {leads ? t.lead : t.goOn}
          </LinkButton>
        )}
        {leads && (
          <LinkButton kind="quiet" href={links.plan}>
            {t.plan}
          </LinkButton>
        )}
        {leads && (
          <LinkButton kind="quiet" href={links.projector}>
            {t.projector}
          </LinkButton>
        )}
        {leads && (
          <LinkButton kind="quiet" href={links.phone}>
            {t.phone}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={links.results}>
          {t.results}
        </LinkButton>
      </div>
      <div class="workshop-card__foot">
        <p class="soft small">{t.lastOpened(formatMoment(workshop.lastOpenedAt, language.value))}</p>
        <IconButton icon={binIcon} label={t.forget(name)} onClick={onForget} />
      </div>
    </article>
  );
}

/** The name of a workshop, or words in its place. */
export function shownName(workshop: HomeWorkshop): string {
  return workshop.name || homeText.current.value.card.unnamed;
}

function formatDay(day: string, language: Language): string {
  // A day has no time zone: noon in UTC, told in UTC, is that day everywhere.
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "full", timeZone: "UTC" }).format(noon);
}

function formatMoment(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "short", timeStyle: "short" }).format(moment);
}

const locales: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
