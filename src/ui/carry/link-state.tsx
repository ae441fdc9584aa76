import type { JSX } from "preact";
import type { Session, SyncState } from "../../live/session.ts";
import { carryText } from "../../text/carry/area.ts";
import "../kit/badge.css";
import { Icon } from "../kit/icon.tsx";
import { checkIcon, deviceIcon, linkedIcon, peopleIcon, type IconPath } from "../kit/icons.ts";

/** How this device stands among the others, in one sentence and what it means. */
export function LinkState({ session }: { readonly session: Session }): JSX.Element {
  const t = carryText.current.value.state;
  const sync = session.sync.value;
  const isolation = isolationOf(sync);
  return (
    <section class="carry-screen__state stack stack--tight">
      <p class="carry-screen__state-line">
        <Icon path={sync.kind === "linked" ? linkedIcon : deviceIcon} />
        <span>{sentenceOf(sync)}</span>
      </p>
      <p class="soft">{t[`${sync.kind}Help`]}</p>
      {isolation && <p class="soft">{isolation}</p>}
      <OwnNotes session={session} />
    </section>
  );
}

/** What a network that keeps its devices apart means now, if this is one. */
function isolationOf({ isolated, kind, hub }: SyncState): string {
  const t = carryText.current.value.state;
  if (!isolated) return "";
  if (kind === "linked") return t.isolated;
  return hub === "unreachable" ? t.apart : "";
}

/** Where this person's notes are, each counted once, at the best place that has it. */
function OwnNotes({ session }: { readonly session: Session }): JSX.Element | null {
  const t = carryText.current.value.state;
  const notes = session.myNotes.value;
  if (notes.length === 0) return null;
  const custodies = notes.map(({ id }) => session.custodyOf(id));
  const facilitator = custodies.filter((custody) => custody.facilitator).length;
  const others = custodies.filter((custody) => !custody.facilitator && custody.others > 0).length;
  const only = notes.length - facilitator - others;
  return (
    <div class="stack stack--tight">
      <h2 class="carry-screen__own">{t.own(notes.length)}</h2>
      <ul class="plain-list">
        {only > 0 && <OwnLine icon={deviceIcon} text={t.onlyHere(only)} />}
        {others > 0 && <OwnLine icon={peopleIcon} text={t.withOthers(others)} />}
        {facilitator > 0 && <OwnLine icon={checkIcon} text={t.withFacilitator(facilitator)} />}
      </ul>
    </div>
  );
}

function OwnLine({ icon, text }: { readonly icon: IconPath; readonly text: string }): JSX.Element {
  return (
    <li class="badge">
      <Icon path={icon} />
      <span>{text}</span>
    </li>
  );
}

function sentenceOf({ kind, devices, heardSecondsAgo }: SyncState): string {
  const t = carryText.current.value.state;
  if (kind !== "linked") return t[kind];
  const heard = heardSecondsAgo === undefined ? "" : `, ${t.heard(heardSecondsAgo)}`;
  return `${t.linked(devices)}${heard}`;
}
