import type { JSX } from "preact";
import { formatTicketCode, type TicketCode } from "../../domain/ticket-code.ts";
import "./ticket-code-text.css";

/** A ticket's code to copy: three lines of three groups, and letter by letter for the ear. */
export function TicketCodeText({ code }: { readonly code: TicketCode }): JSX.Element {
  const groups = formatTicketCode(code).split("-");
  return (
    <p class="ticket-code">
      {groups.map((group, index) => (
        <span key={`${String(index)}${group}`} aria-hidden="true">
          {group}
        </span>
      ))}
      <span class="unseen">{groups.map((group) => [...group].join(" ")).join(", ")}</span>
    </p>
  );
}
