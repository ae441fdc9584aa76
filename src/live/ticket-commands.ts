import { admit } from "../domain/admission.ts";
import type { AuthorId } from "../domain/ids.ts";
import { versionAt } from "../domain/journal-view.ts";
import { devicesOf } from "../domain/room.ts";
import type { TicketCode } from "../domain/ticket-code.ts";
import type { Ticket } from "../domain/tickets.ts";
import type { Change } from "../journal/records.ts";
import { refused, type ActionContext } from "./actions/action-context.ts";
import type { Outcome, Refusal } from "./session.ts";
import type { TicketDesk, TicketMaker } from "./tickets.ts";

/** The codes for other devices; their keys come from the maker. */
export function ticketDesk(context: ActionContext, maker: TicketMaker): TicketDesk {
  return {
    giveLead: () => giveLead(context, maker),
    giveSeat: (person) => giveSeat(context, maker, person),
    endLeads: () => context.inTurn(() => endLeads(context)),
    takeSeatBack: (person) => context.inTurn(() => takeSeatBack(context, person)),
  };
}

/** Writes a ticket and gives the code that opens it; the code itself is written nowhere. */
async function give(
  context: ActionContext,
  maker: TicketMaker,
  what: Pick<Ticket, "gives" | "from">,
): Promise<TicketCode | Refusal> {
  const { ticket, sealed, code } = await maker.make();
  const outcome = await context.write([{ root: "tickets", key: ticket, value: { ...what, sealed } }]);
  return outcome.done ? code : outcome.refusal;
}

async function giveLead(context: ActionContext, maker: TicketMaker): Promise<TicketCode | Refusal> {
  const room = context.room();
  if (context.me() === undefined || context.me() !== room.facilitator) return "not-allowed";
  return give(context, maker, { gives: "lead", from: "" });
}

async function giveSeat(context: ActionContext, maker: TicketMaker, person: AuthorId): Promise<TicketCode | Refusal> {
  const room = context.room();
  if (!context.leads() && person !== context.me()) return "not-allowed";
  const found = room.people.find(({ id }) => id === person);
  if (!found || found.role === "facilitator") return "not-found";
  return give(context, maker, { gives: "seat", from: person });
}

/** Ends all leading by tickets: what those who led so have written up to now goes on counting. */
function endLeads(context: ActionContext): Promise<Outcome> {
  const room = context.room();
  const mine = context.journals().find(({ author }) => author === context.me());
  if (!mine || mine.author !== room.facilitator) return refused("not-allowed");
  const changes = [...mine.histories("tickets")].flatMap(([key, history]): Change[] => {
    const ticket = versionAt(history, mine.length)?.value;
    if (ticket?.gives !== "lead" || ticket.ended) return [];
    const users = context.journals().filter((journal) => journal.histories("claims").has(key));
    const ended = Object.fromEntries(users.map(({ author, length }) => [author, length - 1]));
    return [{ root: "tickets", key, value: { ...ticket, ended } }];
  });
  return changes.length === 0 ? Promise.resolve({ done: true }) : context.write(changes);
}

/** Ends the tickets by which a person's present device has got her seat. */
function takeSeatBack(context: ActionContext, person: AuthorId): Promise<Outcome> {
  const room = context.room();
  if (!context.leads()) return refused("not-allowed");
  if (devicesOf(room, person).length === 1) return refused("not-found");
  const { admitted } = admit(context.journals(), room.facilitator);
  const claims = admitted.find(({ journal }) => journal.author === person)?.journal.histories("claims") ?? [];
  const changes = [...claims].flatMap(([key, [first]]): Change[] => {
    const from = first?.value?.from;
    return from ? [{ root: "tickets", key, value: { gives: "seat", from, sealed: "", ended: {} } }] : [];
  });
  return changes.length === 0 ? refused("not-found") : context.write(changes);
}
