import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { BrandMark } from "./brand-mark.tsx";
import { LinkButton } from "./button.tsx";
import { backIcon } from "./icons.ts";
import "./page.css";

export interface PageProps {
  /** The heading, and the browser's title. */
  readonly title: string;
  /** For a screen whose content says it all: the heading is spoken only. */
  readonly titleUnseen?: boolean | undefined;
  /** Where one came from; without it the header shows the app's name. */
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** At the end of the header: language, how the device is linked. */
  readonly header?: ComponentChildren;
  /** A bar at the bottom edge, in the thumb's reach. */
  readonly bar?: ComponentChildren;
  readonly width?: "narrow" | "wide" | "full" | undefined;
  readonly children: ComponentChildren;
}

/**
 * A screen: header, heading, content, bar. When it appears, its heading takes the focus, so that people who do not
 * see the change hear it; give it a `key` where one route shows several screens.
 */
export function Page(props: PageProps): JSX.Element {
  const { title, titleUnseen, back, header, bar, width = "narrow", children } = props;
  const headingRef = useArrival(title);
  return (
    <div class={`page page--${width}${bar ? " page--barred" : ""}`}>
      <SkipLink to="main">{commonText.current.value.skipToContent}</SkipLink>
      {bar && <SkipLink to="bar">{commonText.current.value.skipToBar}</SkipLink>}
      <header class="page__header">
        <div class="page__start">
          {back ? (
            <LinkButton kind="quiet" icon={backIcon} href={back.href}>
              {back.label}
            </LinkButton>
          ) : (
            <Brand />
          )}
        </div>
        {header}
      </header>
      <main class="page__main" id="main" tabIndex={-1}>
        <h1 ref={headingRef} tabIndex={-1} class={titleUnseen ? "unseen" : undefined}>
          {title}
        </h1>
        {children}
      </main>
      {bar && (
        <footer class="page__bar" id="bar" tabIndex={-1}>
          <div class="page__bar-inside">{bar}</div>
        </footer>
      )}
    </div>
  );
}

function Brand(): JSX.Element {
  return (
    <span class="page__brand">
      <BrandMark />
      {commonText.current.value.appName}
    </span>
  );
}

function useArrival(title: string): { current: HTMLHeadingElement | null } {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus({ preventScroll: true }), []);
  const { appName } = commonText.current.value;
  useEffect(() => {
    document.title = title === appName ? appName : `${title} – ${appName}`;
  }, [title, appName]);
  return headingRef;
}

/** Routes live in the fragment, so the link must move the focus without touching the address. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }): JSX.Element {
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById(to)?.focus();
  };
  return (
    <a class="page__skip" href={`#${to}`} onClick={skip}>
      {children}
    </a>
  );
}
