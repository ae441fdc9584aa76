import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { SeatingOffer } from "../../../live/seating-planner.ts";
import type { SeatingProposal } from "../../../live/session.ts";
import { consoleText } from "../../../text/console/area.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { IssueList } from "./issue-list.tsx";
import { eveningSentences, offerSentences, withRounds } from "./plan-figures.ts";
import "./proposal-box.css";
import { seatChanges, type SeatChange } from "./seat-changes.ts";
import { nameOf } from "./names.ts";
import type { SeatingWork } from "./seating-work.ts";

/** Most changed places that are named one by one. */
const mostNamed = 12;

/** What would change, with its figures, before anything does. */
export function ProposalBox({ work }: { readonly work: SeatingWork }): JSX.Element | null {
  const t = seatingText.current.value.proposal;
  const proposal = work.proposal.value;
  const offer = proposal?.offers[work.offer.value];
  if (!proposal || !offer) return null;
  return (
    <section class="proposal-box stack" aria-label={t.title}>
      <div>
        <h3>{t.title}</h3>
        <p class="small soft">{t.notYet}</p>
      </div>
      <IssueList desk={work.desk} issues={offer.issues} />
      <RunningChanges work={work} proposal={proposal} />
      <Offers work={work} proposal={proposal} />
      <ComingChanges work={work} proposal={proposal} offer={offer} />
      <div class="row">
        <Button kind="primary" onClick={() => void work.accept()}>
          {t.use}
        </Button>
        <Button onClick={() => void work.propose()}>
          {work.isPlanning.value ? consoleText.current.value.tables.planning : t.another}
        </Button>
        <Button kind="quiet" onClick={work.drop}>
          {t.drop}
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  readonly work: SeatingWork;
  readonly proposal: SeatingProposal;
}

/** Who stands up and who sits down at once, in the round under way. */
function RunningChanges({ work, proposal: { begun, running } }: PartProps): JSX.Element | null {
  const t = seatingText.current.value;
  const now = work.desk.parts.seatings.value.find(({ round }) => round === begun);
  if (!running || !now) return null;
  return (
    <div class="proposal-box__now">
      <h4>{t.proposal.running(begun)}</h4>
      <ul class="plain-list">
        {seatChanges(now.tableByPerson, running).map((change) => (
          <li key={change.person}>{changeSentence(work, change)}</li>
        ))}
      </ul>
      <p class="small soft">{t.mend.stays}</p>
      <Button onClick={() => void work.acceptRunning()}>{t.proposal.seatSo}</Button>
    </div>
  );
}

function Offers({ work, proposal }: PartProps): JSX.Element {
  const t = seatingText.current.value.proposal;
  const name = useId();
  const { seatings, seated } = work.desk.parts;
  const { met } = work.desk.book.earlier.value;
  const sentences = (offer: SeatingOffer): readonly string[] => {
    const rounds = new Map(offer.rounds.map((row, index) => [proposal.begun + index + 1, row]));
    if (proposal.running) rounds.set(proposal.begun, proposal.running);
    return [...eveningSentences(withRounds(seatings.value, rounds), seated.value, met), ...offerSentences(offer)];
  };
  if (proposal.offers.length === 1) return <p>{proposal.offers.flatMap(sentences).join(" ")}</p>;
  return (
    <fieldset class="proposal-box__offers">
      <legend>{t.offers}</legend>
      {proposal.offers.map((offer, index) => (
        <div key={offer.steadiness} class="proposal-box__offer">
          <label class="proposal-box__name">
            <input
              type="radio"
              name={name}
              aria-describedby={`${name} ${index}`}
              checked={work.offer.value === index}
              onChange={() => {
                work.offer.value = index;
              }}
            />
            <strong>{t.names[offer.steadiness ?? "open"]}</strong>
          </label>
          <p id={`${name} ${index}`} class="small">
            {[t.ways[offer.steadiness ?? "open"], ...sentences(offer)].join(" ")}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

/** Whose places differ from what was planned; the first ones by name. */
function ComingChanges({ work, proposal, offer }: PartProps & { readonly offer: SeatingOffer }): JSX.Element | null {
  const t = seatingText.current.value.proposal;
  if (offer.steadiness === undefined) return null;
  const planned = new Map(work.desk.parts.seatings.value.map(({ round, tableByPerson }) => [round, tableByPerson]));
  const lines = offer.rounds.flatMap((row, index) => {
    const round = proposal.begun + index + 1;
    return seatChanges(planned.get(round) ?? new Map(), row).map((change) => ({ round, change }));
  });
  if (lines.length === 0) return null;
  return (
    <details class="proposal-box__coming">
      <summary>{`${t.coming} (${lines.length})`}</summary>
      <ul class="plain-list small">
        {lines.slice(0, mostNamed).map(({ round, change }) => (
          <li key={`${round} ${change.person}`}>{t.roundLine(round, changeSentence(work, change))}</li>
        ))}
        {lines.length > mostNamed && <li>{t.more(lines.length - mostNamed)}</li>}
      </ul>
    </details>
  );
}

function changeSentence({ desk }: SeatingWork, { person, from, to }: SeatChange): string {
  const t = seatingText.current.value.proposal;
  const name = nameOf(desk, person);
  if (to === 0) return t.leaves(name, from);
  return from === 0 ? t.sits(name, to) : t.moves(name, from, to);
}
