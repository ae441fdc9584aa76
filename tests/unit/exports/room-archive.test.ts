import { describe, expect, it } from "vitest";
import { emptyRoom } from "../../../src/domain/room.ts";
import { archiveToText, parseArchive, type RoomArchive } from "../../../src/exports/room-archive.ts";

const archive: RoomArchive = { room: "AAECAwQFBgcICQoLDA0ODw", code: "K7QF9XMP2RTD", entries: ["AQID", "BAUG"] };

describe("parseArchive", () => {
  it("reads back what was written", () => {
    expect(parseArchive(archiveToText(archive, emptyRoom))).toEqual(archive);
  });

  it.each([
    ["no JSON", "{"],
    ["another format", '{"format":"something"}'],
    ["a list", "[]"],
    ["an entry that is not base64url", archiveToText({ ...archive, entries: ["<script>"] }, emptyRoom)],
    ["a room id of the wrong length", archiveToText({ ...archive, room: "short" }, emptyRoom)],
    ["a code with a letter that codes do not have", archiveToText({ ...archive, code: "K7QF9XMP2RTU" }, emptyRoom)],
  ])("refuses %s", (_what, text) => {
    expect(parseArchive(text)).toEqual({ problem: "not-an-archive" });
  });

  it("says that a file is from a newer version", () => {
    expect(parseArchive('{"format":"iltapaja-archive","version":2}')).toEqual({ problem: "newer-version" });
  });

  it("refuses a file that is too large before reading it", () => {
    expect(parseArchive(" ".repeat(20_000_001))).toEqual({ problem: "too-large" });
  });
});
