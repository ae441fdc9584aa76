import type { JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { carryText } from "../../text/carry/area.ts";
import { FileButton } from "../kit/file-button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Waiting } from "../kit/waiting.tsx";
import type { CarryIn as Outcome, HandCarry } from "./carry-port.ts";

/** Takes in a file of another device: chosen, dropped on the page, or shared to the app. */
export function CarryIn({ handCarry }: { readonly handCarry: HandCarry }): JSX.Element {
  const t = carryText.current.value.in;
  const titleId = useId();
  const [news, setNews] = useState<Outcome | "reading">();
  const { waiting } = handCarry;
  const takeIn = async (file: Blob): Promise<void> => {
    setNews("reading");
    setNews(await handCarry.takeIn(file));
  };
  const dropped = waiting.value;
  useEffect(() => {
    if (!dropped) return;
    waiting.value = undefined;
    void takeIn(dropped);
    // Each file once: what else changes here must not take it in again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [dropped]);
  return (
    <section class="sheet-of-paper stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{t.title}</h2>
      <p>{t.lead}</p>
      <FileButton accept=".txt,text/plain" onFile={(file) => void takeIn(file)}>
        {t.choose}
      </FileButton>
      <p class="carry-screen__drag small soft">{t.drag}</p>
      {news === "reading" && <Waiting>{t.reading}</Waiting>}
      {news !== undefined && news !== "reading" && (
        <StatusLine tone={toneOf(news)}>
          {sentencesOf(news).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </StatusLine>
      )}
    </section>
  );
}

function toneOf(news: Outcome): "good" | "warning" {
  return news.kind === "taken" && news.whole && !news.needsEarlier && news.refused === 0 ? "good" : "warning";
}

function sentencesOf(news: Outcome): readonly string[] {
  const t = carryText.current.value.in;
  if (news.kind === "problem") return [t.problems[news.problem]];
  const { fresh, known, refused, whole, needsEarlier } = news;
  return [
    fresh > 0 ? t.fresh(fresh) : refused > 0 || needsEarlier ? "" : t.nothingNew,
    // What cannot be placed without an earlier file is neither new nor known.
    fresh > 0 && known > 0 && !needsEarlier ? t.known(known) : "",
    refused > 0 ? t.refused(refused) : "",
    whole ? "" : t.cut,
    needsEarlier ? t.needsEarlier : "",
  ].filter((sentence) => sentence !== "");
}
