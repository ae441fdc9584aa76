import type { JSX } from "preact";
import type { HallWifi } from "../../domain/hall-wifi.ts";
import { wifiText } from "../../text/wifi/area.ts";

/** Name and password to be typed, for those whose phone reads no codes. */
export function WifiWords({ wifi }: { readonly wifi: HallWifi }): JSX.Element {
  const t = wifiText.current.value;
  return (
    <dl class="wifi-words">
      <div>
        <dt>{t.network}</dt>
        <dd>{wifi.name}</dd>
      </div>
      <div>
        <dt>{t.password}</dt>
        <dd>{wifi.password || t.noPassword}</dd>
      </div>
    </dl>
  );
}
