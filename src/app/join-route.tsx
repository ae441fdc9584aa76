import type { ComponentChild, JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { joinText } from "../text/join/area.ts";
import { language } from "../text/text-area.ts";
import { JoinScreen } from "../ui/join/join-screen.tsx";
import { chooseLanguage } from "./choose-language.ts";
import { startJoinFlow } from "./join-flow.ts";

/** Prepares the way in, with the code that the address carries, if any. */
export async function loadJoin(typed: string): Promise<() => ComponentChild> {
  await joinText.load();
  return () => <JoinRoute typed={typed} />;
}

function JoinRoute({ typed }: { readonly typed: string }): JSX.Element {
  const flow = useMemo(() => startJoinFlow(typed), [typed]);
  useEffect(() => flow.stop, [flow]);
  return (
    <JoinScreen
      phase={flow.phase.value}
      homeHref="#/"
      language={language.value}
      onLanguage={chooseLanguage}
      onCode={flow.look}
      onChangeCode={flow.changeCode}
      onRetry={flow.retry}
      known={flow.known.value}
      joining={flow.joining.value}
      refusal={flow.refusal.value}
      onJoin={flow.join}
    />
  );
}
