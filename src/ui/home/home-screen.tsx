import type { JSX } from "preact";
import type { JoinCode } from "../../domain/join-code.ts";
import type { Language } from "../../domain/languages.ts";
import { homeText } from "../../text/home/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { FileButton } from "../kit/file-button.tsx";
import { playIcon, plusIcon } from "../kit/icons.ts";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Waiting } from "../kit/waiting.tsx";
import { CodeForm } from "../join/code-form.tsx";
import "./home.css";
import { InstallHint, type InstallWay } from "./install-hint.tsx";
import type { HomeWorkshop, WorkshopLinks } from "./workshop-card.tsx";
import { WorkshopList } from "./workshop-list.tsx";

/** What became of a file that was opened. */
export type ImportState = "none" | "reading" | "not-a-workshop" | "too-new" | "damaged" | "not-saved";

export interface HomeScreenProps {
  /** Latest opened first. */
  readonly workshops: readonly HomeWorkshop[];
  readonly linksTo: (room: string) => WorkshopLinks;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onJoin: (code: JoinCode, readFrom: string) => void;
  /** Where an evening is taken over with a code. */
  readonly ticketHref: string;
  readonly onCreate: () => void;
  readonly onRehearse: () => void;
  readonly onForget: (room: string) => void;
  readonly onImport: (file: File) => void;
  readonly importState: ImportState;
  readonly install: InstallWay;
  readonly onInstall: () => void;
  /** The hint was refused; it should not come back soon. */
  readonly onInstallLater: () => void;
  readonly trustHref: string;
  readonly accessibilityHref: string;
}

/** The first page: the evenings on this device, and the ways to begin. */
export function HomeScreen(props: HomeScreenProps): JSX.Element {
  const t = homeText.current.value;
  const isNew = props.workshops.length === 0;
  return (
    <Page
      title={isNew ? t.welcomeTitle : t.title}
      width="wide"
      header={<LanguagePicker value={props.language} onChange={props.onLanguage} />}
    >
      <div class={isNew ? "home-parts home-parts--new" : "home-parts"}>
        <div class="home-parts__main">
          {isNew ? (
            <p class="home-welcome">{t.welcome}</p>
          ) : (
            <WorkshopList workshops={props.workshops} linksTo={props.linksTo} onForget={props.onForget} />
          )}
        </div>
        <section class="home-parts__join sheet-of-paper stack">
          <h2>{t.joinTitle}</h2>
          <CodeForm onCode={props.onJoin} />
        </section>
        <Begin {...props} />
        <div class="home-parts__install">
          <InstallHint way={props.install} onInstall={props.onInstall} onLater={props.onInstallLater} />
        </div>
      </div>
      <footer class="home-foot row">
        <a href={props.trustHref}>{t.links.trust}</a>
        <a href={props.accessibilityHref}>{t.links.accessibility}</a>
      </footer>
    </Page>
  );
}

/** For those who lead: a new evening, one to rehearse with, one from a file. */
function Begin({ ticketHref, onCreate, onRehearse, onImport, importState }: HomeScreenProps): JSX.Element {
  const t = homeText.current.value;
  return (
    <section class="home-parts__begin stack">
      <h2>{t.otherTitle}</h2>
      <div class="stack stack--tight">
        <Button icon={plusIcon} full onClick={onCreate}>
          {t.create}
        </Button>
        <FileButton accept=".json,.iltapaja,.txt" onFile={onImport}>
          {t.importFile}
        </FileButton>
        <ImportLine state={importState} />
        <LinkButton kind="quiet" href={ticketHref}>
          {t.takeOver}
        </LinkButton>
      </div>
      <div class="stack stack--tight">
        <Button icon={playIcon} full onClick={onRehearse}>
          {t.rehearse}
        </Button>
        <p class="soft small">{t.rehearseHint}</p>
      </div>
    </section>
  );
}

function ImportLine({ state }: { readonly state: ImportState }): JSX.Element | null {
  const t = homeText.current.value;
  if (state === "none") return null;
  if (state === "reading") return <Waiting>{t.importing}</Waiting>;
  return <StatusLine tone="warning">{t.importProblems[state]}</StatusLine>;
}
