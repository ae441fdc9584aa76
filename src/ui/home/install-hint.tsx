import type { JSX } from "preact";
import { homeText } from "../../text/home/area.ts";
import { Button } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { checkIcon, plusIcon, shareIcon, type IconPath } from "../kit/icons.ts";

/** How the app can be put on the home screen here: by the browser's prompt, by hand on an iPhone or iPad, or not. */
export type InstallWay = "none" | "prompt" | "ios";

export interface InstallHintProps {
  readonly way: InstallWay;
  readonly onInstall: () => void;
  readonly onLater: () => void;
}

/** Why and how to install. Shows nothing where it is installed already or cannot be. */
export function InstallHint({ way, onInstall, onLater }: InstallHintProps): JSX.Element | null {
  if (way === "none") return null;
  const t = homeText.current.value.install;
  return (
    <section class="sheet-of-paper stack">
      <h2>{t.title}</h2>
      <p>{t.why}</p>
      {way === "ios" && <StepsOnIos />}
      <div class="row">
        {way === "prompt" && <Button onClick={onInstall}>{t.button}</Button>}
        <Button kind="quiet" onClick={onLater}>
          {t.later}
        </Button>
      </div>
    </section>
  );
}

function StepsOnIos(): JSX.Element {
  const t = homeText.current.value.install;
  const steps: readonly (readonly [IconPath, string])[] = [
    [shareIcon, t.iosShare],
    [plusIcon, t.iosAdd],
    [checkIcon, t.iosOpen],
  ];
  return (
    <>
      <ol class="install-steps">
        {steps.map(([icon, words]) => (
          <li key={words} class="install-steps__step">
            <Icon path={icon} />
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p class="soft small">{t.iosApart}</p>
    </>
  );
}
