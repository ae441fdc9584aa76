import type { JSX } from "preact";
import "./qr-code.css";

/** A join code as people copy it: big, in groups of four, and spelled out for the ear. Takes it with its dashes. */
export function JoinCodeText({ code }: { readonly code: string }): JSX.Element {
  const groups = code.split("-");
  return (
    <span class="join-code">
      {groups.map((group, index) => (
        <span key={`${String(index)}${group}`} class="join-code__group" aria-hidden="true">
          {group}
          {index < groups.length - 1 && <span class="join-code__dash">-</span>}
        </span>
      ))}
      <span class="unseen">{groups.map((group) => [...group].join(" ")).join(", ")}</span>
    </span>
  );
}
