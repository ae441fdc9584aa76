import type { JSX } from "preact";
import type { Workshop } from "../../domain/workshop.ts";
import { resultsText } from "../../text/results/area.ts";
import { Button } from "../kit/button.tsx";
import { saveFileIcon, shareIcon } from "../kit/icons.ts";
import { StatusLine } from "../kit/status-line.tsx";
import { fileName } from "./file-name.ts";
import "./keep-section.css";
import type { ResultsExports } from "./results-exports.ts";
import { useKeeping, type Keepable, type Keeping } from "./use-keeping.ts";

export interface KeepSectionProps {
  readonly exports: ResultsExports;
  readonly workshop: Workshop | undefined;
}

/** Files of the evening, and for each who is named in it. */
export function KeepSection({ exports, workshop }: KeepSectionProps): JSX.Element {
  const t = resultsText.current.value.keep;
  const keeping = useKeeping(exports);
  const { canShare } = exports;
  const report = {
    name: fileName(workshop, t.fileName, "md"),
    type: "text/markdown",
    make: () => exports.markdown(),
  };
  const shareable = {
    name: fileName(workshop, t.fileName, `${t.shareableName}.json`),
    type: "application/json",
    make: () => exports.shareable(),
  };
  const archive = {
    name: fileName(workshop, t.fileName, "json"),
    type: "application/json",
    make: () => exports.archive(),
  };
  return (
    <section class="keep-section stack">
      <h2>{t.title}</h2>
      {keeping.news && <StatusLine tone={keeping.news.tone}>{keeping.news.text}</StatusLine>}
      <KeepItem
        title={t.report}
        texts={[t.reportText, t.reportNames]}
        save={t.saveReport}
        share={canShare ? t.shareReport : undefined}
        primary
        {...{ file: report, keeping }}
      />
      <KeepItem
        title={t.shareable}
        texts={[t.shareableText]}
        save={t.saveShareable}
        share={canShare ? t.shareFile : undefined}
        {...{ file: shareable, keeping }}
      />
      <KeepItem
        title={t.archive}
        texts={[t.archiveText, t.archiveNames]}
        save={t.saveArchive}
        share={canShare ? t.shareFile : undefined}
        {...{ file: archive, keeping }}
      />
    </section>
  );
}

interface KeepItemProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly save: string;
  /** Undefined where the browser cannot share. */
  readonly share: string | undefined;
  readonly file: Keepable;
  readonly keeping: Keeping;
  /** What most people come for. */
  readonly primary?: boolean;
}

function KeepItem({ title, texts, save, share, file, keeping, primary }: KeepItemProps): JSX.Element {
  return (
    <div class="keep-section__item sheet-of-paper stack stack--tight">
      <h3>{title}</h3>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div class="row">
        <Button kind={primary ? "primary" : "secondary"} icon={saveFileIcon} onClick={() => keeping.save(file)}>
          {save}
        </Button>
        {share && (
          <Button icon={shareIcon} onClick={() => keeping.share(file)}>
            {share}
          </Button>
        )}
      </div>
    </div>
  );
}
