import type { JSX } from "preact";
import { useState } from "preact/hooks";
import "./ballot-codes.css";
import { Button } from "./button.tsx";

export interface BallotCodesProps {
  readonly codes: readonly string[];
  /** The reader's own one among them. */
  readonly mine?: string | undefined;
  readonly show: string;
  readonly hide: string;
}

/** The codes of the ballots that a closed vote counts, once somebody wants to see them. */
export function BallotCodes({ codes, mine, show, hide }: BallotCodesProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? hide : show}
      </Button>
      {isOpen && (
        <ul class="ballot-codes plain-list">
          {codes.map((code) => (
            <li key={code} class={code === mine ? "ballot-codes__mine" : undefined}>
              {code}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
