import { describe, expect, test, vi } from "vitest";
import type { Device } from "../../../src/app/device.ts";
import { ticketBox } from "../../../src/app/tickets/ticket-box.ts";
import { ticketMaker } from "../../../src/app/tickets/ticket-maker.ts";
import { claimOf, findTicket, problemWith } from "../../../src/app/tickets/use-ticket.ts";
import type { JoinCode } from "../../../src/domain/join-code.ts";
import { dotsUsed } from "../../../src/domain/votes.ts";
import type { TicketCode } from "../../../src/domain/ticket-code.ts";
import { ticketDesk } from "../../../src/live/ticket-commands.ts";
import type { TicketDesk } from "../../../src/live/tickets.ts";
import { openEvening, type OpenSession } from "./open-session.ts";

vi.stubGlobal("window", { crypto: globalThis.crypto });

const done = { done: true };
const refused = (refusal: string) => ({ done: false, refusal });

/** The codes of a device as its session makes them, with the browser's cryptography for their keys. */
function deskOf(at: OpenSession, parts: Parts): TicketDesk {
  return ticketDesk(
    {
      room: () => at.session.state.value,
      me: () => at.author,
      leads: () => at.session.leads.value,
      journals: () => at.ledger.journals,
      inTurn: (act) => act(),
      write: async (changes) => {
        await at.ledger.write(changes);
        return { done: true };
      },
      now: () => 0,
      newId: () => "id",
      makeEpoch: () => Promise.reject(new Error("No key is changed here")),
      planner: () => Promise.reject(new Error("no tables here")),
    },
    ticketMaker(parts),
  );
}

interface Parts {
  readonly device: Device;
  readonly code: JoinCode;
  readonly roomId: Uint8Array;
}

async function evening() {
  const { lead, others, room } = await openEvening(["anna", "berit"]);
  const [anna, berit] = others;
  if (!anna || !berit) throw new Error("Anna or Berit has not come");
  // Of a device the codes need its cryptography alone.
  const device = { crypto: room.crypto, subtle: globalThis.crypto.subtle } as Device;
  return { lead, anna, berit, parts: { device, code: room.code as JoinCode, roomId: room.roomId } };
}

/** What whoever has the code finds in a device's journals. */
async function opened({ ledger }: OpenSession, { device, roomId }: Parts, { secret }: TicketCode) {
  return findTicket(device.subtle, ledger, await ticketBox(device, roomId, secret));
}

function given(code: TicketCode | string): TicketCode {
  if (typeof code === "string") throw new Error(`No code: ${code}`);
  return code;
}

describe("a code for a new phone", () => {
  test("opens its ticket, and no other code does", async () => {
    const { lead, anna, parts } = await evening();
    const code = given(await deskOf(lead, parts).giveSeat(anna.author));
    expect(code.join).toBe(parts.code);
    expect(await opened(lead, parts, code)).toMatchObject({ gives: "seat", from: anna.author });
    expect(await opened(lead, parts, { ...code, secret: "0".repeat(20) })).toBeUndefined();
  });

  test("lets a device that holds others' seats read and write as the person, and the old one only read", async () => {
    const { lead, anna, berit, parts } = await evening();
    await anna.session.actions.addNote("ideas", "Saunailta", 0);
    await lead.hear(anna);
    const rules = { board: "ideas", dots: 3, mostPerNote: 2, hiddenUntilClosed: true };
    await lead.session.actions.openVote(rules);
    const vote = lead.session.state.value.votes[0]?.id ?? "";
    const note = lead.session.state.value.notes[0]?.id;
    if (!note) throw new Error("The note is missing");
    await anna.hear(lead);
    await anna.session.actions.castDot(vote, note);
    const code = given(await deskOf(lead, parts).giveSeat(anna.author));
    await berit.hear(lead, anna);
    const ticket = await opened(berit, parts, code);
    if (!ticket) throw new Error("The ticket is missing");
    expect(problemWith(ticket, berit.session.state.value, berit.author)).toBeUndefined();
    // The tests' room signs quickly; the ticket's key is a real one, so its word is put in by the rules' side.
    const claim = await claimOf(ticket, { roomId: parts.roomId, author: berit.author });
    expect(claim).toMatchObject({ root: "claims", key: ticket.ticket, value: { from: anna.author } });
    await lead.ledger.write([
      { root: "tickets", key: String(berit.tickets[0]), value: { gives: "seat", from: anna.author, sealed: "" } },
    ]);
    await berit.hear(lead);
    await berit.ledger.write([await berit.claim(0, anna.author)]);
    expect(berit.session.me.value?.name).toBe("anna");
    expect(berit.session.myNotes.value.map(({ text }) => text)).toEqual(["Saunailta"]);
    expect(dotsUsed(berit.session.myBallot(vote))).toBe(1);
    expect(await berit.session.actions.castDot(vote, note)).toEqual(done);
    expect(await berit.session.actions.castDot(vote, note)).toEqual(refused("note-full"));
    expect(await berit.session.actions.editNote(note, "Toinen sana")).toEqual(refused("not-allowed"));
    await lead.hear(berit);
    await anna.hear(lead);
    expect(lead.session.state.value.votes[0]?.tally).toMatchObject([{ option: note, dots: 2, voters: 1 }]);
    expect(anna.session.hasMoved.value).toBe(true);
    expect(await anna.session.actions.addNote("ideas", "Vanhalta", 0)).toEqual(refused("moved-seat"));
    expect(problemWith(ticket, anna.session.state.value, lead.author)).toBe("seat-moved");
    // And back again, in one step.
    expect(await deskOf(lead, parts).takeSeatBack(berit.author)).toEqual(done);
    await anna.hear(lead);
    expect(anna.session.hasMoved.value).toBe(false);
    expect(lead.session.state.value.people.map(({ name }) => name)).toEqual(["anna", "berit"]);
  });

  test("is anybody's to give for her own seat, those who lead for others, and for the facilitator's nobody", async () => {
    const { lead, anna, berit, parts } = await evening();
    expect(await deskOf(anna, parts).giveSeat(berit.author)).toBe("not-allowed");
    expect(await deskOf(anna, parts).giveSeat(anna.author)).toMatchObject({ join: parts.code });
    await lead.session.actions.join({ name: "Lea", municipality: "", background: "", left: false });
    expect(await deskOf(lead, parts).giveSeat(lead.author)).toBe("not-found");
  });
});

describe("a code to lead", () => {
  test("is the facilitator's to give and to end, and gives roles meanwhile", async () => {
    const { lead, anna, berit, parts } = await evening();
    expect(await deskOf(anna, parts).giveLead()).toBe("not-allowed");
    expect(given(await deskOf(lead, parts).giveLead()).join).toBe(parts.code);
    await lead.ledger.write([{ root: "tickets", key: String(anna.tickets[1]), value: { gives: "lead", sealed: "" } }]);
    await anna.hear(lead);
    await anna.ledger.write([await anna.claim(1, "" as typeof anna.author)]);
    expect([anna.session.leads.value, anna.session.mayGrant.value]).toEqual([true, true]);
    await anna.session.actions.addTheme("ideas", "Liikkuminen");
    expect(await anna.session.actions.setRole(berit.author, "table-host")).toEqual(done);
    expect(await anna.session.actions.setRole(anna.author, "participant")).toEqual(refused("not-allowed"));
    await lead.hear(anna);
    expect(lead.session.state.value.people.map(({ name, role }) => [name, role])).toEqual([
      ["anna", "co-facilitator"],
      ["berit", "table-host"],
    ]);
    expect(await deskOf(anna, parts).endLeads()).toEqual(refused("not-allowed"));
    expect(await deskOf(lead, parts).endLeads()).toEqual(done);
    await anna.hear(lead);
    expect(anna.session.leads.value).toBe(false);
    expect(await anna.session.actions.addTheme("ideas", "Muuta")).toEqual(refused("not-allowed"));
    expect(anna.session.state.value.themes.map(({ title }) => title)).toEqual(["Liikkuminen"]);
  });

  test("is taken back from one laptop like any role", async () => {
    const { lead, anna } = await evening();
    await lead.ledger.write([{ root: "tickets", key: String(anna.tickets[1]), value: { gives: "lead", sealed: "" } }]);
    await anna.hear(lead);
    await anna.ledger.write([await anna.claim(1, "" as typeof anna.author)]);
    await anna.session.actions.addTheme("ideas", "Liikkuminen");
    await lead.hear(anna);
    expect(await lead.session.actions.setRole(anna.author, "participant")).toEqual(done);
    await anna.hear(lead);
    expect(anna.session.leads.value).toBe(false);
    expect(lead.session.state.value.themes.map(({ title }) => title)).toEqual(["Liikkuminen"]);
  });
});
