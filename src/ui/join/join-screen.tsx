import type { JSX } from "preact";
import type { JoinCode } from "../../domain/join-code.ts";
import type { Language } from "../../domain/languages.ts";
import type { Refusal } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { joinText } from "../../text/join/area.ts";
import { Button } from "../kit/button.tsx";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import { CodeForm } from "./code-form.tsx";
import "./join.css";
import { titleFor, WaitingView, type Obstacle } from "./waiting-view.tsx";
import { WhoForm, whoFormId, type Introduction } from "./who-form.tsx";

/** How far a person has come on her way into the room. */
export type JoinPhase =
  | { readonly kind: "code"; readonly typed?: string | undefined }
  | {
      readonly kind: "waiting";
      readonly obstacle: Obstacle;
      readonly code: JoinCode;
      /** Where the room can be taken in by hand. */
      readonly carryHref?: string | undefined;
    }
  | { readonly kind: "who"; readonly workshop: JoinedWorkshop };

/** What is asked about: the facilitator's words for the evening. Empty lists become open fields. */
interface JoinedWorkshop {
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly backgrounds: readonly string[];
}

export interface JoinScreenProps {
  readonly phase: JoinPhase;
  readonly homeHref: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** A well-formed code, and the text it was read from: a scanned link may carry the hub's address too. */
  readonly onCode: (code: JoinCode, readFrom: string) => void;
  /** Back to the code field; the phase becomes `code`, with what was typed. */
  readonly onChangeCode: () => void;
  readonly onRetry: () => void;
  /** What this person said of herself before, on this device. */
  readonly known?: Introduction | undefined;
  readonly onJoin: (introduction: Introduction) => void;
  /** While joining is being saved, and why it was not. */
  readonly joining?: boolean | undefined;
  readonly refusal?: Refusal | undefined;
}

const nobodyYet: Introduction = { name: "", municipality: "", background: "" };

/** The way in: code, a moment's wait, who are you. Needs nothing of journals and links. */
export function JoinScreen(props: JoinScreenProps): JSX.Element {
  const { phase } = props;
  return (
    <Page
      // Each step is a screen of its own: its heading is spoken when it appears.
      key={phase.kind === "waiting" ? phase.obstacle : phase.kind}
      title={titleOf(phase)}
      back={{ href: props.homeHref, label: commonText.current.value.appName }}
      header={<LanguagePicker value={props.language} onChange={props.onLanguage} />}
      bar={phase.kind === "who" && <JoinButton joining={props.joining ?? false} />}
    >
      <Step {...props} />
    </Page>
  );
}

function Step(props: JoinScreenProps): JSX.Element {
  const { phase } = props;
  const t = joinText.current.value;
  switch (phase.kind) {
    case "code":
      return (
        <>
          <p>{t.enter.lead}</p>
          <CodeForm initial={phase.typed} onCode={props.onCode} />
          <p class="soft">{t.enter.noAccount}</p>
        </>
      );
    case "waiting":
      return (
        <WaitingView
          obstacle={phase.obstacle}
          code={phase.code}
          onChangeCode={props.onChangeCode}
          onRetry={props.onRetry}
          carryHref={phase.carryHref}
        />
      );
    case "who":
      return (
        <>
          <p>
            {phase.workshop.name ? t.who.welcome(phase.workshop.name) : t.who.welcomeUnnamed} {t.who.optional}
          </p>
          <WhoForm
            municipalities={phase.workshop.municipalities}
            backgrounds={phase.workshop.backgrounds}
            initial={props.known ?? nobodyYet}
            busy={props.joining ?? false}
            refusal={props.refusal}
            onJoin={props.onJoin}
          />
        </>
      );
  }
}

function JoinButton({ joining }: { readonly joining: boolean }): JSX.Element {
  const t = joinText.current.value.who;
  return (
    <Button type="submit" form={whoFormId} kind="primary" full>
      {joining ? t.joining : t.join}
    </Button>
  );
}

function titleOf(phase: JoinPhase): string {
  const t = joinText.current.value;
  if (phase.kind === "waiting") return titleFor(phase.obstacle);
  return phase.kind === "who" ? t.who.title : t.enter.title;
}
