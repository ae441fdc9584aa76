import type { JSX } from "preact";
import type { Language } from "../../domain/languages.ts";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { doorText } from "../../text/door/area.ts";
import { language } from "../../text/text-area.ts";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import { SyncBadge } from "../kit/sync-badge.tsx";
import { Waiting } from "../kit/waiting.tsx";
import { workshopLink } from "../plan/workshop-links.ts";

export interface DoorScreenProps {
  readonly session: Session;
  readonly onLanguage: (language: Language) => void;
}

/** Somebody who came after the room's key was changed, until a leader lets her in. */
export function DoorScreen({ session, onLanguage }: DoorScreenProps): JSX.Element {
  const t = doorText.current.value.waiting;
  const { appName } = commonText.current.value;
  const name = session.atDoor.value?.name ?? "";
  return (
    <Page
      title={t.title}
      back={{ href: "#/", label: appName }}
      header={<SyncBadge sync={session.sync.value} href={workshopLink("carry", session.room)} />}
    >
      <Waiting>{t.lead(session.state.value.workshop?.name || appName)}</Waiting>
      <p>{name === "" ? t.nameless : t.named(name)}</p>
      <p class="soft">{t.whoSees}</p>
      <p>{t.long}</p>
      <LanguagePicker value={language.value} onChange={onLanguage} />
    </Page>
  );
}
