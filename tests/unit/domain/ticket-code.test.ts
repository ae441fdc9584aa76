import { describe, expect, test } from "vitest";
import { joinCodeAlphabet, type JoinCode } from "../../../src/domain/join-code.ts";
import { formatTicketCode, parseTicketCode, ticketLink } from "../../../src/domain/ticket-code.ts";
import { randomFrom } from "../../kit/random.ts";

const code = { join: "K7QF9XMP2RTD" as JoinCode, secret: "0123456789ABCDEFGHJK" };
const shown = formatTicketCode(code);

describe("a ticket's code", () => {
  test("has nine groups of four: room, secret, check", () => {
    expect(shown).toMatch(/^K7QF-9XMP-2RTD-0123-4567-89AB-CDEF-GHJK-[0-9A-Z]{4}$/);
  });

  test("is read as people type it", () => {
    const typed = shown.toLowerCase().replaceAll("-", " ").replace("0", "o");
    expect(parseTicketCode(typed)).toEqual({ ...code, hub: undefined });
  });

  test("is read out of its link, with the hub of the hall", () => {
    const link = ticketLink("https://paja.example/#K7QF-9XMP-2RTD/1ABC", code);
    expect(link).toBe(`https://paja.example/#/ticket/${shown}/1ABC`);
    expect(parseTicketCode(link)).toEqual({ ...code, hub: "1ABC" });
    expect(ticketLink("https://paja.example/#K7QF-9XMP-2RTD", code)).toBe(`https://paja.example/#/ticket/${shown}`);
  });

  test("names what is wrong with it", () => {
    expect(parseTicketCode("K7QF-9XMP-2RTD")).toEqual({ problem: "too-short" });
    expect(parseTicketCode(`${shown}A`)).toEqual({ problem: "too-long" });
    expect(parseTicketCode(shown.replace("K7QF", "K7Q!"))).toEqual({ problem: "bad-character" });
  });

  test("notices every single wrong character and every two that changed places", () => {
    const plain = shown.replaceAll("-", "");
    for (let at = 0; at < plain.length; at++) {
      for (const other of joinCodeAlphabet) {
        const wrong = plain.slice(0, at) + other + plain.slice(at + 1);
        if (wrong !== plain) expect(parseTicketCode(wrong)).toEqual({ problem: "mistyped" });
      }
      const [here = "", next = ""] = plain.slice(at, at + 2);
      const swapped = plain.slice(0, at) + next + here + plain.slice(at + 2);
      if (swapped !== plain) expect(parseTicketCode(swapped)).toEqual({ problem: "mistyped" });
    }
  });

  test("survives being copied, whatever the secret", () => {
    const random = randomFrom(4);
    for (let run = 0; run < 200; run++) {
      const secret = Array.from({ length: 20 }, () => joinCodeAlphabet[random.below(32)]).join("");
      expect(parseTicketCode(formatTicketCode({ ...code, secret }))).toEqual({ ...code, secret, hub: undefined });
    }
  });
});
