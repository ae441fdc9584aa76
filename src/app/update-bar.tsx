import type { JSX } from "preact";
import type { ServiceWorkerClient } from "../platform/service-worker-client.ts";
import { commonText } from "../text/common/area.ts";
import { Button } from "../ui/kit/button.tsx";
import { StatusLine } from "../ui/kit/status-line.tsx";
import { eveningRunning } from "./evening-running.ts";

/** Offers a new version once it is ready; never in the middle of an evening, and never by itself. */
export function UpdateBar({ worker }: { readonly worker: ServiceWorkerClient | undefined }): JSX.Element | null {
  if (!worker?.updateWaiting.value || eveningRunning.value) return null;
  const t = commonText.current.value;
  return (
    <StatusLine
      action={
        <Button kind="secondary" onClick={worker.update}>
          {t.updateNow}
        </Button>
      }
    >
      {t.updateReady}
    </StatusLine>
  );
}
