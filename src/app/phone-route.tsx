import type { ComponentChild } from "preact";
import type { Session } from "../live/session.ts";
import { phoneText } from "../text/phone/area.ts";
import { keepTableSound, wantsTableSound } from "../platform/preferences.ts";
import { PhoneScreen } from "../ui/phone/phone-screen.tsx";
import { tableSound } from "../ui/phone/table/sound-switch.tsx";
import { chooseLanguage } from "./choose-language.ts";
import { Lazy } from "./lazy.tsx";
import type { Workshops } from "./workshops.ts";

/** Prepares a participant's phone: its texts, and its drafts on this device's disk. */
export async function loadPhone(workshops: Workshops, session: Session): Promise<() => ComponentChild> {
  await phoneText.load();
  const Notice = window.isSecureContext ? undefined : await loadNotice();
  const { store } = workshops.device;
  const draft = {
    load: async (field: string) => (await store.loadDraft(session.room, field).catch(() => undefined)) ?? "",
    save: (field: string, text: string) => void store.saveDraft(session.room, field, text).catch(reportError),
  };
  const sound = tableSound(
    () => void chime(),
    wantsTableSound(window),
    (isOn) => keepTableSound(window, isOn),
  );
  const loadDoorHere = async () => (await import("./door-route.tsx")).loadDoor(session);
  return () =>
    session.atDoor.value ? (
      <Lazy load={loadDoorHere} />
    ) : (
      <PhoneScreen
        session={session}
        draft={draft}
        sound={sound}
        notice={Notice && <Notice session={session} />}
        onTableChange={() => {
          navigator.vibrate?.([200, 100, 200]);
          sound.play();
        }}
        onLanguage={chooseLanguage}
      />
    );
}

/** Only pages without https need it, and only they fetch it. */
async function loadNotice() {
  const { PlainPageNotice, loadWords } = await import("../ui/phone/plain-page/plain-page-notice.tsx");
  await loadWords();
  return PlainPageNotice;
}

let speaker: AudioContext | undefined;

/** Made with the first tap that asks for it: a page that makes one earlier is warned about. */
async function chime(): Promise<void> {
  try {
    const { playChime } = await import("../platform/chime.ts");
    speaker ??= new AudioContext();
    playChime(speaker);
  } catch (error) {
    reportError(error);
  }
}
