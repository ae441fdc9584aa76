import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import { parseJoinCode, type JoinCode } from "../../domain/join-code.ts";
import { joinText } from "../../text/join/area.ts";
import { Button } from "../kit/button.tsx";
import { scanIcon } from "../kit/icons.ts";
import { CodeField } from "./code-field.tsx";
import "./join.css";
import type { ScanViewProps } from "./scan-view.tsx";

export interface CodeFormProps {
  /** What is known already, for instance the code that did not work. */
  readonly initial?: string | undefined;
  /** Gets the code and what it was read from: a link may carry more than the code. */
  readonly onCode: (code: JoinCode, readFrom: string) => void;
}

/** Asks for a join code: typed, pasted or scanned. */
export function CodeForm({ initial = "", onCode }: CodeFormProps): JSX.Element {
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState(false);
  const [Scanner, setScanner] = useState<{ readonly view: ComponentType<ScanViewProps> }>();
  const t = joinText.current.value.enter;
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const code = parseJoinCode(typed);
    if (typeof code === "string") onCode(code, typed);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <CodeField value={typed} onInput={setTyped} error={problemWith(typed, tried)} />
      <Button type="submit" kind="primary" full>
        {t.go}
      </Button>
      <Button icon={scanIcon} full onClick={() => void loadScanner().then((view) => setScanner({ view }))}>
        {t.scan}
      </Button>
      {Scanner && <Scanner.view onClose={() => setScanner(undefined)} onCode={onCode} />}
    </form>
  );
}

/** Wrong characters are told at once, missing ones only after the form was sent. */
function problemWith(typed: string, tried: boolean): string | undefined {
  const code = parseJoinCode(typed);
  if (typeof code === "string") return undefined;
  const t = joinText.current.value.codeProblems;
  if (typed === "") return tried ? t.empty : undefined;
  return tried || code.problem !== "too-short" ? t[code.problem] : undefined;
}

async function loadScanner(): Promise<ComponentType<ScanViewProps>> {
  const { ScanView } = await import("./scan-view.tsx");
  return ScanView;
}
