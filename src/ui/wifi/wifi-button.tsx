import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { wifiText } from "../../text/wifi/area.ts";
import { Button } from "../kit/button.tsx";
import type { IconPath } from "../kit/icons.ts";
import type { HallWifiPort } from "./hall-wifi-port.ts";
import { WifiDialog } from "./wifi-dialog.tsx";

const wifiIcon: IconPath = "M2.5 9.5c5.5-5 13.5-5 19 0M6 13.2c3.5-3 8.5-3 12 0M9.5 16.7c1.5-1.2 3.5-1.2 5 0M12 20v.01";

/** Opens the form about the hall's Wi-Fi. */
export function WifiButton({ hallWifi }: { readonly hallWifi: HallWifiPort }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={wifiIcon} onClick={() => setOpen(true)}>
        {wifiText.current.value.title}
      </Button>
      <WifiDialog hallWifi={hallWifi} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
