import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { ComponentChild, JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Language } from "../../domain/languages.ts";
import type { Session } from "../../live/session.ts";
import { phoneText } from "../../text/phone/area.ts";
import { language, setLanguage } from "../../text/text-area.ts";
import { announce } from "../kit/announce.ts";
import { LinkButton } from "../kit/button.tsx";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import { SyncBadge } from "../kit/sync-badge.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import { useLatePart } from "./use-late-part.ts";
import type { SaveText } from "./closing/closing-view.tsx";
import type { DraftStore } from "./drafts.ts";
import { FollowBar } from "./follow-bar.tsx";
import { LateResults, LateTable } from "./late-views.tsx";
import { LeadLine } from "./lead-line.tsx";
import { NotesView } from "./notes/notes-view.tsx";
import { PhoneNav } from "./phone-nav.tsx";
import "./phone-screen.css";
import { openPhone, type Phone } from "./phone.ts";
import { RemovedAlert } from "./removed-alert.tsx";
import { StageView } from "./stage-view.tsx";
import { stageTitle } from "./stage.ts";
import { StorageAlert } from "./storage-alert.tsx";
import { tellSeatNews, type SeatNews } from "./table/seat-news.ts";
import { SoundSwitch, type TableSound } from "./table/sound-switch.tsx";

export interface PhoneScreenProps {
  readonly session: Session;
  readonly draft: DraftStore;
  /** Shakes the phone when its person has to change tables. */
  readonly onTableChange?: (() => void) | undefined;
  /** Hands over a person's own notes as a file; without it the browser downloads them. */
  readonly onSaveText?: SaveText | undefined;
  /** What a change of tables sounds like, and whether it does. */
  readonly sound?: TableSound | undefined;
  /** What this page itself has to say, above all views. */
  readonly notice?: ComponentChild;
  /** Changes the interface's language, and may keep the choice. */
  readonly onLanguage?: ((language: Language) => void) | undefined;
}

/** A participant's phone: it follows the evening by itself, and lets its person write, look around and come back. */
export function PhoneScreen(props: PhoneScreenProps): JSX.Element {
  const { session, draft, onTableChange } = props;
  const phone = useMemo(() => openPhone(session, draft), [session, draft]);
  const news = useMemo(
    () => tellSeatNews(phone.seat, isTableShown(phone), () => onTableChange?.()),
    // The way to shake a phone does not change while it is in the hand.
    // oxlint-disable-next-line react/exhaustive-deps
    [phone],
  );
  useEffect(() => {
    const stopTelling = tellStages(phone);
    return () => {
      stopTelling();
      news.stop();
      phone.stop();
    };
  }, [phone, news]);
  useFreshView(phone);
  const changeLanguage = props.onLanguage ?? ((next: Language) => void setLanguage(next));
  return (
    <Page
      title={placeTitle(phone)}
      header={<SyncBadge sync={session.sync.value} href={workshopLink("carry", session.room)} />}
      bar={<PhoneBar phone={phone} news={news} />}
    >
      <StorageAlert session={session} />
      {props.notice}
      <RemovedAlert session={session} />
      <LeadLine session={session} />
      <CurrentPlace phone={phone} onSaveText={props.onSaveText} />
      <div class="phone-screen__foot">
        {props.sound && <SoundSwitch sound={props.sound} />}
        <LanguagePicker value={language.value} onChange={changeLanguage} />
        <LinkButton kind="quiet" href={workshopLink("device", session.room)}>
          {phoneText.current.value.device}
        </LinkButton>
      </div>
    </Page>
  );
}

/** A new view is read from its top; the focus goes along only where what had it has gone with the old view. */
function useFreshView({ following }: Phone): void {
  const view = `${following.place.value} ${following.shown.value.key}`;
  const lastViewRef = useRef(view);
  const isFirstRef = useRef(true);
  useLayoutEffect(() => {
    if (lastViewRef.current === view) return;
    lastViewRef.current = view;
    window.scrollTo(0, 0);
  }, [view]);
  // Later than the scroll: only once the bar too has been drawn is it known whether the focus is lost.
  useEffect(() => {
    if (isFirstRef.current || document.activeElement !== document.body) isFirstRef.current = false;
    else document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
  }, [view]);
}

function PhoneBar({ phone, news }: { readonly phone: Phone; readonly news: SeatNews }): JSX.Element {
  const part = useLatePart(hasSigns(phone));
  return (
    <div class="phone-bar">
      <FollowBar phone={phone} unseenTable={news.unseenTable.value} />
      {part && <part.SignButtons phone={phone} />}
      <PhoneNav following={phone.following} />
    </div>
  );
}

/** Whether there is something to be done, or somebody to be asked. */
function hasSigns({ following, stage }: Phone): boolean {
  return following.place.value === "now" && !["arrival", "break", "closing"].includes(stage.value.kind);
}

interface CurrentPlaceProps {
  readonly phone: Phone;
  readonly onSaveText: SaveText | undefined;
}

function CurrentPlace({ phone, onSaveText }: CurrentPlaceProps): JSX.Element {
  const shown = phone.following.shown.value;
  switch (phone.following.place.value) {
    case "now":
      return <StageView key={shown.key} phone={phone} stage={shown} onSaveText={onSaveText} />;
    case "notes":
      return <NotesView phone={phone} />;
    case "table":
      return <LateTable phone={phone} />;
    case "results":
      return <LateResults phone={phone} />;
  }
}

function placeTitle({ following }: Phone): string {
  const texts = phoneText.current.value;
  const place = following.place.value;
  return place === "now" ? stageTitle(following.shown.value, language.value, texts) : texts.nav[place];
}

function isTableShown({ following }: Phone): ReadonlySignal<boolean> {
  return computed(() => {
    const place = following.place.value;
    return place === "table" || (place === "now" && following.shown.value.kind === "tables");
  });
}

/** Says that the evening has moved on, once for each step. */
function tellStages(phone: Phone): () => void {
  let before = phone.stage.peek().key;
  return effect(() => {
    const stage = phone.stage.value;
    if (stage.key === before) return;
    before = stage.key;
    const texts = phoneText.current.peek();
    announce(texts.follow.movedOn(stageTitle(stage, language.peek(), texts)));
  });
}
