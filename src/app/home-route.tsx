import { useSignal, type Signal } from "@preact/signals";
import type { ComponentChild, JSX } from "preact";
import { newWorkshop } from "../domain/workshop.ts";
import { homeText } from "../text/home/area.ts";
import { joinText } from "../text/join/area.ts";
import { language } from "../text/text-area.ts";
import { HomeScreen, type ImportState } from "../ui/home/home-screen.tsx";
import type { ImportProblem } from "./archives.ts";
import { waitingFile } from "./carry/waiting-file.ts";
import { chooseLanguage } from "./choose-language.ts";
import { deviceWorkshops } from "./device-workshops.ts";
import { installPrompt } from "./install.ts";
import { goTo } from "./router.ts";
import { hrefTo, hrefToAbout } from "./routes.ts";
import type { Workshops } from "./workshops.ts";

/** Prepares the first page with the workshops of this device. */
export async function loadHome(): Promise<() => ComponentChild> {
  const [workshops] = await Promise.all([deviceWorkshops(), homeText.load(), joinText.load()]);
  return () => <HomeRoute workshops={workshops} />;
}

/** Makes a workshop and goes to its plan; nothing of this place stays in the history, where it would make another one. */
export async function loadNew(): Promise<() => ComponentChild> {
  const workshops = await deviceWorkshops();
  goTo(hrefTo("plan", await workshops.create(newWorkshop(""))), "replace");
  return () => undefined;
}

function HomeRoute({ workshops }: { readonly workshops: Workshops }): JSX.Element {
  const importState = useSignal<ImportState>("none");
  return (
    <HomeScreen
      workshops={workshops.known.value.map((known) => ({ ...known, date: known.date ?? "" }))}
      linksTo={(room) => ({
        plan: hrefTo("plan", room),
        phone: hrefTo("phone", room),
        console: hrefTo("console", room),
        projector: hrefTo("projector", room),
        results: hrefTo("results", room),
      })}
      language={language.value}
      onLanguage={chooseLanguage}
      onJoin={(code) => goTo(`#/join/${code}`)}
      ticketHref="#/ticket"
      onCreate={() => goTo("#/new")}
      onRehearse={() => goTo("#/rehearsal/write")}
      onForget={(room) => void workshops.forget(room).catch(reportError)}
      onImport={(file) => void importFile(workshops, file, importState)}
      importState={importState.value}
      install={installPrompt.way.value}
      onInstall={installPrompt.ask}
      onInstallLater={installPrompt.refuse}
      trustHref={hrefToAbout("trust")}
      accessibilityHref={hrefToAbout("accessibility")}
    />
  );
}

const importProblems: Readonly<Record<ImportProblem, ImportState>> = {
  "too-large": "not-a-workshop",
  "not-an-archive": "not-a-workshop",
  "newer-version": "too-new",
  "nothing-in-it": "damaged",
};

/** In bytes; an archive's entries are text of one byte a character. */
const largestFile = 40_000_000;

async function importFile(workshops: Workshops, file: File, state: Signal<ImportState>): Promise<void> {
  state.value = "reading";
  try {
    // Not even read into memory: no evening's file comes near this.
    if (file.size > largestFile) {
      state.value = importProblems["too-large"];
      return;
    }
    const text = await file.text();
    if (text.startsWith("iltapaja-carry")) {
      waitingFile.value = file;
      goTo("#/received");
      return;
    }
    const imported = await workshops.import(text);
    if ("problem" in imported) {
      state.value = importProblems[imported.problem];
      return;
    }
    state.value = imported.refused > 0 ? "damaged" : "none";
    if (imported.refused === 0) goTo(hrefTo("results", imported.storedAs));
  } catch {
    state.value = "not-saved";
  }
}
