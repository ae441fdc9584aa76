import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { boardKinds, type BoardInfo } from "../../../domain/boards.ts";
import { languages, type Language } from "../../../domain/languages.ts";
import { consoleText } from "../../../text/console/area.ts";
import { language } from "../../../text/text-area.ts";
import { Button } from "../../kit/button.tsx";
import { ChoiceChips } from "../../kit/choice-chips.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Select } from "../../kit/select.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { Tabs } from "../../plan/tabs.tsx";
import { stepName, type ConsoleDesk } from "../console-desk.ts";

interface BoardEditorProps {
  readonly desk: ConsoleDesk;
  readonly info: BoardInfo;
  readonly onSave: (info: BoardInfo) => Promise<void>;
  readonly onClose: () => void;
}

/** What a board is called in each language, what it asks, who writes where, and in which step it is found. */
export function BoardEditor({ desk, info, onSave, onClose }: BoardEditorProps): JSX.Element {
  const t = consoleText.current.value.boards;
  const [draft, setDraft] = useState(info);
  const [isAsked, setAsked] = useState(false);
  const change = (changes: Partial<BoardInfo>): void => setDraft({ ...draft, ...changes });
  const lacksTitle = draft.kind !== "parking" && !languages.some((each) => draft.title[each]?.trim());
  const save = (): void => {
    setAsked(true);
    if (!lacksTitle) void onSave(draft);
  };
  const kind = (value: string): void => change({ kind: boardKinds.find((each) => each === value) ?? "room" });
  return (
    <Dialog
      open
      title={t.editTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{consoleText.current.value.tools.cancel}</Button>
          <Button kind="primary" onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      <ChoiceChips
        legend={t.kind}
        hint={t.kindHints[draft.kind]}
        options={boardKinds.map((each) => ({ value: each, label: t.kinds[each] }))}
        value={draft.kind}
        onChange={kind}
      />
      <BoardWords draft={draft} onChange={change} error={isAsked && lacksTitle ? t.titleMissing : undefined} />
      <Select
        label={t.step}
        hint={t.stepHint}
        value={draft.step}
        options={[
          { value: "", label: t.everyStep },
          ...desk.parts.agenda.value.map((step) => ({ value: step.id, label: stepName(step) })),
        ]}
        onChange={(step) => change({ step })}
      />
    </Dialog>
  );
}

interface BoardWordsProps {
  readonly draft: BoardInfo;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<BoardInfo>) => void;
}

function BoardWords({ draft, error, onChange }: BoardWordsProps): JSX.Element {
  const t = consoleText.current.value.boards;
  const [chosen, choose] = useState<Language>(language.value);
  const { title, prompt } = draft;
  return (
    <Tabs
      label={t.languages}
      tabs={languages.map((each) => ({ key: each, label: t.language[each] }))}
      chosen={chosen}
      onChoose={choose}
      panelClass="stack"
    >
      <div class="stack" lang={chosen} key={chosen}>
        <TextField
          label={t.name}
          error={error}
          value={title[chosen] ?? ""}
          maxLength={80}
          onInput={(value) => onChange({ title: { ...title, [chosen]: value } })}
        />
        <TextArea
          label={t.prompt}
          hint={t.promptHint}
          value={prompt[chosen] ?? ""}
          rows={2}
          longest={400}
          onInput={(value) => onChange({ prompt: { ...prompt, [chosen]: value } })}
        />
      </div>
    </Tabs>
  );
}
