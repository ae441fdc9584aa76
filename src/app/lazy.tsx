import { useSignal } from "@preact/signals";
import type { ComponentChild, JSX } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import { commonText } from "../text/common/area.ts";
import { Button } from "../ui/kit/button.tsx";
import { ErrorState } from "../ui/kit/error-state.tsx";
import { Page } from "../ui/kit/page.tsx";
import "./lazy.css";

type State =
  | { readonly kind: "waiting" }
  | { readonly kind: "there"; readonly show: () => ComponentChild }
  | { readonly kind: "failed" };

/**
 * Shows what a promise brings: nothing at first, then a calm word, then the thing itself, or a way to try again. Give
 * it a `key`: another thing is another Lazy.
 */
export function Lazy({ load }: { readonly load: () => Promise<() => ComponentChild> }): JSX.Element {
  const state = useSignal<State>({ kind: "waiting" });
  const start = useCallback(async (): Promise<void> => {
    state.value = { kind: "waiting" };
    try {
      state.value = { kind: "there", show: await load() };
    } catch (error) {
      reportError(error);
      state.value = { kind: "failed" };
    }
  }, [state, load]);
  useEffect(() => void start(), [start]);
  switch (state.value.kind) {
    case "waiting":
      return <p class="lazy">{commonText.current.value.loading}</p>;
    case "there":
      return <>{state.value.show()}</>;
    case "failed":
      return <LoadFailed onRetry={() => void start()} />;
  }
}

function LoadFailed({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const t = commonText.current.value;
  return (
    <Page title={t.appName} titleUnseen>
      <ErrorState title={t.loadFailed} actions={<Button onClick={onRetry}>{t.tryAgain}</Button>}>
        <p>{t.loadFailedHint}</p>
      </ErrorState>
    </Page>
  );
}
