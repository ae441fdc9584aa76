import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { carryText } from "../../text/carry/area.ts";
import { Button } from "../kit/button.tsx";
import { ChoiceChips } from "../kit/choice-chips.tsx";
import { saveFileIcon, shareIcon } from "../kit/icons.ts";
import { StatusLine } from "../kit/status-line.tsx";
import { Waiting } from "../kit/waiting.tsx";
import type { CarryChoice, CarryOut as Outcome, HandCarry } from "./carry-port.ts";

type News = "working" | "saved" | "shared" | Exclude<Outcome, "done">;

/** The room's entries as a file: all, or what no file has carried yet. */
export function CarryOut({ handCarry }: { readonly handCarry: HandCarry }): JSX.Element {
  const t = carryText.current.value.out;
  const titleId = useId();
  const [choice, setChoice] = useState<CarryChoice>("all");
  const [news, setNews] = useState<News>();
  const { all, fresh } = handCarry.amounts.value;
  const chosen = fresh === undefined ? "all" : choice;
  const carry = async (way: "save" | "share"): Promise<void> => {
    setNews("working");
    const outcome = await handCarry[way](chosen);
    setNews(outcome === "done" ? (way === "save" ? "saved" : "shared") : outcome);
  };
  const blocked = all === 0 ? t.nothing : chosen === "fresh" && fresh === 0 ? t.nothingNew : undefined;
  return (
    <section class="sheet-of-paper stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{t.title}</h2>
      <p>{t.lead}</p>
      {fresh !== undefined && (
        <ChoiceChips
          legend={t.what}
          options={[
            { value: "all", label: t.all(all) },
            { value: "fresh", label: t.fresh(fresh) },
          ]}
          value={chosen}
          onChange={(value) => setChoice(value === "fresh" ? "fresh" : "all")}
        />
      )}
      <div class="row">
        {handCarry.canShare && (
          <Button kind="primary" icon={shareIcon} blockedBecause={blocked} onClick={() => void carry("share")}>
            {t.share}
          </Button>
        )}
        <Button
          kind={handCarry.canShare ? "secondary" : "primary"}
          icon={saveFileIcon}
          blockedBecause={blocked}
          onClick={() => void carry("save")}
        >
          {t.save}
        </Button>
      </div>
      {fresh === undefined && <p class="small soft">{t.all(all)}</p>}
      {news && <CarryNews news={news} />}
    </section>
  );
}

function CarryNews({ news }: { readonly news: News }): JSX.Element {
  const t = carryText.current.value.out;
  if (news === "working") return <Waiting>{t.working}</Waiting>;
  const tone = news === "saved" || news === "shared" ? "good" : news === "not-shared" ? "info" : "warning";
  return <StatusLine tone={tone}>{t[news]}</StatusLine>;
}
