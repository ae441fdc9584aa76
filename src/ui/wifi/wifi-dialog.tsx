import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import {
  hallWifiCode,
  hallWifiProblem,
  longestWifiName,
  longestWifiPassword,
  type HallWifi,
  type HallWifiProblem,
} from "../../domain/hall-wifi.ts";
import { wifiText } from "../../text/wifi/area.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { TextField } from "../kit/text-field.tsx";
import type { HallWifiPort } from "./hall-wifi-port.ts";
import "./wifi-dialog.css";

export interface WifiDialogProps {
  readonly hallWifi: HallWifiPort;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Where whoever leads says once how phones join the hall's Wi-Fi. */
export function WifiDialog(props: WifiDialogProps): JSX.Element | null {
  return props.open ? <OpenWifiDialog {...props} /> : null;
}

const nothing: HallWifi = { name: "", password: "", hidden: false };

type News = HallWifiProblem | "shown" | "removed" | "not-kept";

function OpenWifiDialog({ hallWifi, open, onClose }: WifiDialogProps): JSX.Element {
  const t = wifiText.current.value;
  const formId = useId();
  const kept = hallWifi.wifi.value;
  const [draft, setDraft] = useState(kept ?? nothing);
  const [news, setNews] = useState<News>();
  const change = (part: Partial<HallWifi>): void => {
    setDraft({ ...draft, ...part });
    setNews(undefined);
  };
  const keep = async (next: HallWifi | undefined): Promise<void> => {
    const problem = next && hallWifiProblem(next);
    if (problem) return setNews(problem);
    setNews((await hallWifi.keep(next)) ? (next ? "shown" : "removed") : "not-kept");
    if (!next) setDraft(nothing);
  };
  return (
    <Dialog
      open={open}
      title={t.title}
      onClose={onClose}
      actions={
        <>
          {kept && <Button onClick={() => void keep(undefined)}>{t.remove}</Button>}
          <Button kind="primary" type="submit" form={formId}>
            {t.save}
          </Button>
        </>
      }
    >
      <p>{t.lead}</p>
      <form
        id={formId}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(draft);
        }}
      >
        <Fields draft={draft} news={news} onChange={change} />
      </form>
      {(news === "shown" || news === "removed") && <StatusLine tone="good">{t[news]}</StatusLine>}
      {news === "not-kept" && <StatusLine tone="warning">{t.notKept}</StatusLine>}
      {kept && (
        <div class="wifi-dialog__code">
          <QrCode text={hallWifiCode(kept)} label={t.qr} />
        </div>
      )}
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: HallWifi;
  readonly news: News | undefined;
  readonly onChange: (part: Partial<HallWifi>) => void;
}

function Fields({ draft, news, onChange }: FieldsProps): JSX.Element {
  const t = wifiText.current.value;
  return (
    <>
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={draft.name}
        maxLength={longestWifiName}
        error={news === "no-name" || news === "long-name" ? t.problems[news] : undefined}
        onInput={(name) => onChange({ name })}
      />
      <TextField
        label={t.password}
        hint={t.passwordHint}
        value={draft.password}
        maxLength={longestWifiPassword}
        error={news === "short-password" || news === "long-password" ? t.problems[news] : undefined}
        onInput={(password) => onChange({ password })}
      />
      <Checkbox label={t.hidden} checked={draft.hidden} onChange={(hidden) => onChange({ hidden })} />
    </>
  );
}
