import type { JSX } from "preact";
import type { RoundProblem } from "../../../domain/round-problems.ts";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { problemSentence } from "./round-terms.ts";

export interface ProblemListProps {
  readonly desk: ConsoleDesk;
  readonly title: string;
  readonly problems: readonly RoundProblem[];
}

/** What is not as it was laid down, each in a sentence. */
export function ProblemList({ desk, title, problems }: ProblemListProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <StatusLine tone="warning">
      <p>{title}</p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{problemSentence(desk, problem)}</li>
        ))}
      </ul>
    </StatusLine>
  );
}
