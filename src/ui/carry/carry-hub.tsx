import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { carryText } from "../../text/carry/area.ts";
import { Button } from "../kit/button.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { HallHubPort } from "./hall-hub-port.ts";

/** Tells this device of the hub in the hall, by the code that the hub prints. */
export function CarryHub({ hallHub }: { readonly hallHub: HallHubPort }): JSX.Element {
  const t = carryText.current.value.hub;
  const titleId = useId();
  const [typed, setTyped] = useState("");
  const [news, setNews] = useState<Awaited<ReturnType<HallHubPort["use"]>>>();
  return (
    <section class="sheet-of-paper stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{t.title}</h2>
      <p>{t.lead}</p>
      {hallHub.isKnown && (
        <StatusLine action={<Button onClick={() => void hallHub.forget().then(setNews)}>{t.forget}</Button>}>
          {t.known}
        </StatusLine>
      )}
      <form
        class="stack stack--tight"
        onSubmit={(event) => {
          event.preventDefault();
          void hallHub.use(typed).then(setNews);
        }}
      >
        <TextField
          label={t.field}
          value={typed}
          error={news === "not-a-code" ? t["not-a-code"] : undefined}
          onInput={(text) => {
            setTyped(text);
            setNews(undefined);
          }}
        />
        <div>
          <Button type="submit">{t.use}</Button>
        </div>
      </form>
      {news === "used" && <StatusLine tone="good">{t.used}</StatusLine>}
      {news === "not-kept" && <StatusLine tone="warning">{t["not-kept"]}</StatusLine>}
    </section>
  );
}
