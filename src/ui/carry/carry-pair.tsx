import type { JSX, RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { carryText } from "../../text/carry/area.ts";
import { commonText } from "../../text/common/area.ts";
import { ScanDialog } from "../join/scan-view.tsx";
import { announce } from "../kit/announce.ts";
import { Button } from "../kit/button.tsx";
import { linkedIcon, scanIcon } from "../kit/icons.ts";
import { QrCode } from "../kit/qr-code.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TextArea } from "../kit/text-area.tsx";
import { Waiting } from "../kit/waiting.tsx";
import type { HandPair, PairingState, PairingTaken } from "./pair-port.ts";

/** Links this device to one beside it: each shows a code, each reads the other's. No network but the two themselves. */
export function CarryPair({ handPair }: { readonly handPair: HandPair }): JSX.Element {
  const t = carryText.current.value.pair;
  const titleId = useId();
  const state = handPair.state.value;
  const isShowing = state.kind === "offer" || state.kind === "answer";
  const headingRef = useKeptFocus(state.kind);
  return (
    <section class="sheet-of-paper stack" aria-labelledby={titleId}>
      <h2 id={titleId} ref={headingRef} tabIndex={-1}>
        {t.title}
      </h2>
      {!isShowing && <p>{t.lead}</p>}
      <Step state={state} />
      {isShowing && <ShownCode kind={state.kind} code={state.code} />}
      <Reading handPair={handPair} state={state} />
    </section>
  );
}

/** Each step has buttons of its own: the focus of one that has gone stays in this part, and the new step is said. */
function useKeptFocus(kind: PairingState["kind"]): RefObject<HTMLHeadingElement | null> {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const lastRef = useRef(kind);
  useEffect(() => {
    if (lastRef.current === kind) return;
    lastRef.current = kind;
    if (kind === "offer" || kind === "answer") announce(carryText.current.peek().pair[kind]);
    if (document.activeElement === document.body) headingRef.current?.focus({ preventScroll: true });
  }, [kind]);
  return headingRef;
}

/** What goes on, or what became of it. */
function Step({ state }: { readonly state: PairingState }): JSX.Element | null {
  const t = carryText.current.value.pair;
  switch (state.kind) {
    case "making":
    case "connecting":
      return <Waiting>{t[state.kind]}</Waiting>;
    case "linked":
      return <StatusLine tone="good">{t.linked}</StatusLine>;
    case "lost":
    case "reloaded":
      return <StatusLine>{t[state.kind]}</StatusLine>;
    case "failed":
      return <StatusLine tone="warning">{t.failed}</StatusLine>;
    case "other-tab":
      return <StatusLine tone="warning">{t.otherTab}</StatusLine>;
    case "none":
    case "offer":
    case "answer":
      return null;
  }
}

function ShownCode({ kind, code }: { readonly kind: "offer" | "answer"; readonly code: string }): JSX.Element {
  const t = carryText.current.value.pair;
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      setCopied(false); // refused, or a page without a clipboard: the text below can be marked
    }
  };
  return (
    <div class="stack stack--tight">
      <p>{t[kind]}</p>
      <QrCode text={code} label={t.picture} />
      <details class="carry-screen__text">
        <summary>{t.asText}</summary>
        <code class="carry-screen__code">{code}</code>
        <Button onClick={() => void copy()}>{isCopied ? t.copied : t.copy}</Button>
      </details>
    </div>
  );
}

interface ReadingProps {
  readonly handPair: HandPair;
  readonly state: PairingState;
}

/** Reading the other's code, with the camera or as text. */
function Reading({ handPair, state }: ReadingProps): JSX.Element | null {
  const t = carryText.current.value.pair;
  const [isScanning, setScanning] = useState(false);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<Exclude<PairingTaken, "taken">>();
  const take = async (text: string): Promise<void> => {
    const taken = await handPair.take(text);
    setProblem(taken === "taken" ? undefined : taken);
    if (taken === "taken") setTyped("");
  };
  if (state.kind === "making" || state.kind === "connecting") return <Cancel handPair={handPair} />;
  const isFirst = state.kind !== "offer" && state.kind !== "answer";
  return (
    <>
      <div class="row">
        {isFirst && (
          <Button icon={linkedIcon} onClick={() => void handPair.start()}>
            {t.start}
          </Button>
        )}
        {state.kind !== "answer" && (
          <Button kind={isFirst ? "secondary" : "primary"} icon={scanIcon} onClick={() => setScanning(true)}>
            {isFirst ? t.read : t.readAnswer}
          </Button>
        )}
        {!isFirst && <Cancel handPair={handPair} />}
      </div>
      {problem && problem !== "other-tab" && <StatusLine tone="warning">{t.problems[problem]}</StatusLine>}
      {state.kind !== "answer" && (
        <details class="carry-screen__text">
          <summary>{t.paste}</summary>
          <TextArea label={t.pasted} value={typed} onInput={setTyped} />
          <Button blockedBecause={typed.trim() === "" ? t.pasteFirst : undefined} onClick={() => void take(typed)}>
            {t.use}
          </Button>
        </details>
      )}
      {isScanning && (
        <ScanDialog
          lead={t.scanLead}
          foreign={t.problems["not-ours"]}
          way={commonText.current.value.cancel}
          take={(text) => {
            if (!handPair.looksLike(text)) return false;
            setScanning(false);
            void take(text);
            return true;
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </>
  );
}

function Cancel({ handPair }: { readonly handPair: HandPair }): JSX.Element {
  return (
    <Button kind="quiet" onClick={() => handPair.cancel()}>
      {commonText.current.value.cancel}
    </Button>
  );
}
