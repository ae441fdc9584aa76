import type { ComponentChild } from "preact";
import { aboutText } from "../text/about/area.ts";
import { language } from "../text/text-area.ts";
import { AccessibilityScreen } from "../ui/about/accessibility-screen.tsx";
import { TrustScreen } from "../ui/about/trust-screen.tsx";
import { chooseLanguage } from "./choose-language.ts";
import type { AboutScreen } from "./routes.ts";

const screens = { trust: TrustScreen, accessibility: AccessibilityScreen };

/** Prepares a page about the app itself; it needs nothing but its words. */
export async function loadAbout(screen: AboutScreen): Promise<() => ComponentChild> {
  await aboutText.load();
  const Screen = screens[screen];
  return () => <Screen homeHref="#/" language={language.value} onLanguage={chooseLanguage} />;
}
