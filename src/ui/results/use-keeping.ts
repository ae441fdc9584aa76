import { useState } from "preact/hooks";
import { resultsText } from "../../text/results/area.ts";
import type { ResultsExports } from "./results-exports.ts";

/** A file that can be kept or shared. */
export interface Keepable {
  readonly name: string;
  readonly type: string;
  readonly make: () => string | Promise<string>;
}

export interface Keeping {
  /** What became of the last tap; undefined before the first. */
  readonly news: { readonly tone: "info" | "good" | "bad"; readonly text: string } | undefined;
  save(file: Keepable): void;
  share(file: Keepable): void;
}

/** Makes files, hands them to the browser, and says what became of it. */
export function useKeeping(exports: ResultsExports): Keeping {
  const [news, setNews] = useState<Keeping["news"]>(undefined);
  const t = resultsText.current.value.keep;
  const withText = async (file: Keepable, hand: (text: string) => void | Promise<void>): Promise<void> => {
    setNews({ tone: "info", text: t.working });
    try {
      await hand(await file.make());
    } catch {
      setNews({ tone: "bad", text: t.notReady });
    }
  };
  return {
    news,
    save: (file) =>
      void withText(file, (text) => {
        exports.save(file.name, file.type, text);
        setNews({ tone: "good", text: t.saved(file.name) });
      }),
    share: (file) =>
      void withText(file, async (text) => {
        const shared = await exports.share(file.name, file.type, text);
        setNews(shared ? { tone: "good", text: t.shared } : { tone: "info", text: t.notShared });
      }),
  };
}
