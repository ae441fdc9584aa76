import type { JSX } from "preact";
import type { Person } from "../../domain/people.ts";
import { consoleText } from "../../text/console/area.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { hallHealth, type HallHealth } from "./hall-health.ts";

/** So many are named; nobody reads further in a running evening. */
const mostNamed = 12;

/** How the hall's devices do: who is heard, whom nobody has heard for a while, how far this device's words have come. */
export function HealthFacts({ desk }: { readonly desk: ConsoleDesk }): JSX.Element | null {
  const t = consoleText.current.value.health;
  const { session, parts } = desk;
  const health = session.health.value;
  const hall = hallHealth(parts.present.value, session.me.value?.id, health);
  // A device that is alone hears nobody, and says so already.
  if (hall.others === 0 || session.sync.value.kind !== "linked") return null;
  return (
    <div class="stack stack--tight">
      <p>{t.heard(hall.heard, hall.others)}</p>
      {health.heard.length > 0 && <p class="small soft">{t.reached(health.reached, health.heard.length)}</p>}
      {hall.group && <p class="small">{t.group(hall.group.count, minutes(hall.group.secondsAgo))}</p>}
      {hall.quiet.length + hall.unheard.length > 0 && <NotHeard hall={hall} />}
    </div>
  );
}

function NotHeard({ hall: { quiet, unheard } }: { readonly hall: HallHealth }): JSX.Element {
  const t = consoleText.current.value.health;
  const rows = [
    ...quiet.map(({ person, secondsAgo }) => ({ person, when: t.minutesAgo(minutes(secondsAgo)) })),
    ...unheard.map((person) => ({ person, when: t.never })),
  ];
  return (
    <details class="sync-panel__details">
      <summary>{t.notHeard(rows.length)}</summary>
      <p class="small soft">{t.notHeardHelp}</p>
      <ul class="plain-list small">
        {rows.slice(0, mostNamed).map(({ person, when }) => (
          <li key={person.id}>{`${nameOf(person)} · ${when}`}</li>
        ))}
      </ul>
      {rows.length > mostNamed && <p class="small">{t.more(rows.length - mostNamed)}</p>}
    </details>
  );
}

function nameOf({ name, municipality }: Person): string {
  return [name || consoleText.current.value.people.nameless, municipality].filter((part) => part !== "").join(", ");
}

function minutes(seconds: number): number {
  return Math.max(1, Math.floor(seconds / 60));
}
