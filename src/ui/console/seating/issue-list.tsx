import type { JSX } from "preact";
import type { SeatingIssue } from "../../../live/seating-planner.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { StatusLine } from "../../kit/status-line.tsx";
import type { ConsoleDesk } from "../console-desk.ts";
import { namesOf } from "./names.ts";

export interface IssueListProps {
  readonly desk: ConsoleDesk;
  readonly issues: readonly SeatingIssue[];
}

/** Which rules contradict each other or the room, each in a sentence; the same one of many rounds once. */
export function IssueList({ desk, issues }: IssueListProps): JSX.Element | null {
  if (issues.length === 0) return null;
  const sentences = new Map<string, string>();
  for (const issue of issues) {
    const sentence = issueSentence(desk, issue);
    const same = JSON.stringify([issue.kind, issue.people, issue.tables, issue.seats]);
    if (!sentences.has(same)) sentences.set(same, sentence);
  }
  return (
    <StatusLine tone="warning">
      <p>{seatingText.current.value.issues.title}</p>
      <ul>
        {[...sentences].map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </StatusLine>
  );
}

function issueSentence(desk: ConsoleDesk, { kind, people, tables, seats, count, round }: SeatingIssue): string {
  const t = seatingText.current.value.issues;
  const names = namesOf(desk, people);
  switch (kind) {
    case "no-tables":
    case "unknown":
      return t[kind]();
    case "too-few-seats":
      return t[kind](round, count, seats);
    case "pinned-to-closed":
      return t[kind](names, tables[0] ?? 0);
    case "pins-over-seats":
      return t[kind](names, tables[0] ?? 0, seats);
    case "together-too-large":
      return t[kind](names, seats);
    case "alone":
      return t[kind](tables.join(", "), round);
    case "together-pinned-apart":
    case "together-and-apart":
    case "apart-pinned-together":
      return t[kind](names);
    case "pinned-twice":
    case "together-no-room":
    case "apart-impossible":
      return t[kind](names, round);
  }
}
