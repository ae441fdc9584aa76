import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../domain/languages.ts";
import { parseTicketCode, type TicketCode, type TicketCodeProblem } from "../../domain/ticket-code.ts";
import { commonText } from "../../text/common/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { Button } from "../kit/button.tsx";
import { FileButton } from "../kit/file-button.tsx";
import { scanIcon } from "../kit/icons.ts";
import { LanguagePicker } from "../kit/language-picker.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TextField } from "../kit/text-field.tsx";
import { Waiting } from "../kit/waiting.tsx";
import type { ScanDialogProps } from "../join/scan-view.tsx";

/** How far a device has come with a code. */
export type UsePhase =
  | { readonly kind: "code"; readonly problem?: "file" | TicketCodeProblem | undefined }
  /** `nobody` once no device of the evening has been heard for a while; `waiting` for the ticket itself. */
  | { readonly kind: "looking"; readonly what: "room" | "nobody" | "waiting" }
  | { readonly kind: "refused"; readonly problem: "ended" | "seat-moved" | "leads-already" | "not-saved" };

export interface UseScreenProps {
  readonly phase: UsePhase;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onCode: (code: TicketCode) => void;
  readonly onFile: (file: File) => void;
  /** Back to the code. */
  readonly onOther: () => void;
}

/** Going on with a code: leading an evening from another laptop, or a seat on another phone. */
export function UseScreen(props: UseScreenProps): JSX.Element {
  const t = keysText.current.value.use;
  const { phase } = props;
  return (
    <Page
      key={phase.kind}
      title={t.title}
      back={{ href: "#/", label: commonText.current.value.appName }}
      header={<LanguagePicker value={props.language} onChange={props.onLanguage} />}
    >
      {phase.kind === "code" && <Ask {...props} told={phase.problem} />}
      {phase.kind === "looking" && (
        <>
          <Waiting>{phase.what === "waiting" ? t.waiting : t.looking}</Waiting>
          <p>{{ room: t.lookingHint, nobody: t.nobody, waiting: t.waitingHint }[phase.what]}</p>
        </>
      )}
      {phase.kind === "refused" && <StatusLine tone="bad">{t.problems[phase.problem]}</StatusLine>}
      {phase.kind !== "code" && <Button onClick={props.onOther}>{t.otherCode}</Button>}
    </Page>
  );
}

function Ask({
  onCode,
  onFile,
  told,
}: UseScreenProps & { readonly told: "file" | TicketCodeProblem | undefined }): JSX.Element {
  const t = keysText.current.value.use;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState(told);
  const [Scanner, setScanner] = useState<{ readonly view: ComponentType<ScanDialogProps> }>();
  const take = (text: string): boolean => {
    const code = parseTicketCode(text);
    if ("problem" in code) return false;
    onCode(code);
    return true;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = parseTicketCode(typed);
    if ("problem" in code) setProblem(code.problem);
    else onCode(code);
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p>{t.lead}</p>
      <TextField
        label={t.label}
        hint={t.hint}
        value={typed}
        maxLength={200}
        autoComplete="off"
        error={problem && t.problems[problem]}
        onInput={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
      />
      <Button type="submit" kind="primary" full>
        {t.go}
      </Button>
      <Button icon={scanIcon} full onClick={() => void loadScanner().then((view) => setScanner({ view }))}>
        {t.scan}
      </Button>
      <FileButton accept=".json" onFile={onFile}>
        {t.openFile}
      </FileButton>
      {Scanner && (
        <Scanner.view
          lead={t.scanLead}
          foreign={t.foreign}
          way={t.type}
          take={take}
          onClose={() => setScanner(undefined)}
        />
      )}
    </form>
  );
}

async function loadScanner(): Promise<ComponentType<ScanDialogProps>> {
  const { ScanDialog } = await import("../join/scan-view.tsx");
  return ScanDialog;
}
