import type { ComponentChild } from "preact";
import { keepSpeech } from "../platform/preferences.ts";
import { aboutText } from "../text/about/area.ts";
import { language } from "../text/text-area.ts";
import type { AboutProps } from "../ui/about/about-page.tsx";
import { AccessibilityScreen } from "../ui/about/accessibility-screen.tsx";
import { TrustScreen } from "../ui/about/trust-screen.tsx";
import { setSpeech, speechInUse, type Speech } from "../ui/kit/announce.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { AboutScreen } from "./routes.ts";

/** Prepares a page about the app itself; it needs nothing but its words. */
export async function loadAbout(screen: AboutScreen): Promise<() => ComponentChild> {
  await aboutText.load();
  if (screen === "trust") return () => <TrustScreen {...aroundPage()} />;
  return () => <AccessibilityScreen {...aroundPage()} speech={speechInUse.value} onSpeech={chooseSpeech} />;
}

function aroundPage(): AboutProps {
  return { homeHref: "#/", language: language.value, onLanguage: chooseLanguage };
}

function chooseSpeech(next: Speech): void {
  setSpeech(next);
  keepSpeech(window, next);
}
