import type { JSX } from "preact";
import { carryText } from "../../text/carry/area.ts";
import { LinkButton } from "../kit/button.tsx";
import { Page } from "../kit/page.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import type { CarryInProblem } from "./carry-port.ts";

export interface ReceivedScreenProps {
  readonly problem: CarryInProblem | "unknown-room" | "no-file";
}

/** Why a file that came from another app leads to no workshop of this device. */
export function ReceivedScreen({ problem }: ReceivedScreenProps): JSX.Element {
  const { received, in: taking } = carryText.current.value;
  const sentence = problem === "unknown-room" || problem === "no-file" ? received[problem] : taking.problems[problem];
  return (
    <Page title={received.title}>
      <StatusLine tone="warning">{sentence}</StatusLine>
      <LinkButton kind="primary" href="#/">
        {received.home}
      </LinkButton>
    </Page>
  );
}
