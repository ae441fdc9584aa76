import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { phoneText } from "../text/phone/area.ts";
import { PhoneScreen } from "../ui/phone/phone-screen.tsx";
import { chooseLanguage } from "./choose-language.ts";
import type { Workshops } from "./workshops.ts";

/** Prepares a participant's phone: its texts, and its drafts on this device's disk. */
export async function loadPhone(workshops: Workshops, session: Session): Promise<() => ComponentChild> {
  await phoneText.load();
  const { store } = workshops.device;
  const draft = {
    load: async (field: string) => (await store.loadDraft(session.room, field).catch(() => undefined)) ?? "",
    save: (field: string, text: string) => void store.saveDraft(session.room, field, text).catch(reportError),
  };
  return () => (
    <PhoneScreen
      session={session}
      draft={draft}
      onTableChange={() => navigator.vibrate?.([200, 100, 200])}
      onLanguage={chooseLanguage}
    />
  );
}
