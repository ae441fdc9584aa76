import type { ComponentChild, JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { joinText } from "../../text/join/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { language } from "../../text/text-area.ts";
import { UseScreen } from "../../ui/keys/use-screen.tsx";
import { chooseLanguage } from "../choose-language.ts";
import { deviceWorkshops } from "../device-workshops.ts";
import type { Workshops } from "../workshops.ts";
import { startTicketFlow } from "./ticket-flow.ts";

/** Prepares going on with a code; the one in the address, if any, leaves the address and the history at once. */
export async function loadTicket(typed: string): Promise<() => ComponentChild> {
  if (typed) history.replaceState(undefined, "", "#/ticket");
  const [workshops] = await Promise.all([deviceWorkshops(), keysText.load(), joinText.load()]);
  return () => <TicketRoute workshops={workshops} typed={typed && `#/ticket/${typed}`} />;
}

function TicketRoute({ workshops, typed }: { readonly workshops: Workshops; readonly typed: string }): JSX.Element {
  const flow = useMemo(() => startTicketFlow(workshops, typed), [workshops, typed]);
  useEffect(() => flow.stop, [flow]);
  return (
    <UseScreen
      phase={flow.phase.value}
      language={language.value}
      onLanguage={chooseLanguage}
      onCode={flow.take}
      onFile={flow.open}
      onOther={flow.askAgain}
    />
  );
}
