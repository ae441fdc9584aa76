import type { ComponentChild } from "preact";
import { parseJoinCode } from "../domain/join-code.ts";
import { archiveToText } from "../exports/room-archive.ts";
import { roomToShare } from "../exports/room-to-share.ts";
import { roomToMarkdown } from "../exports/room-to-markdown.ts";
import { bytesToText } from "../journal/bytes.ts";
import { saveFile, shareFile } from "../platform/files.ts";
import { reportText } from "../text/report/area.ts";
import { resultsText } from "../text/results/area.ts";
import { roundText } from "../text/round/area.ts";
import { language } from "../text/text-area.ts";
import { wifiText } from "../text/wifi/area.ts";
import { ResultsScreen } from "../ui/results/results-screen.tsx";
import { archiveOf } from "./archives.ts";
import { openHallWifi } from "./hall-wifi.ts";
import type { OpenRoom } from "./open-room.ts";
import type { Workshops } from "./workshops.ts";

/** Prepares the results: the report in the interface's language, and the room as a file. */
export async function loadResults(open: OpenRoom, { device }: Workshops): Promise<() => ComponentChild> {
  const { session, ledger, roomId } = open;
  await Promise.all([reportText.load(), resultsText.load(), roundText.load(), wifiText.load()]);
  // Nobody joins an archive any more.
  const hallWifi = session.joinLink === "" ? undefined : await openHallWifi(device.store, session.room);
  const { minutes } = await session.sharedTexts();
  const exports = {
    markdown: () =>
      roomToMarkdown(
        session.state.peek(),
        { ...reportText.current.peek(), voting: roundText.current.peek() },
        language.peek(),
        minutes.peek(),
      ),
    shareable: () => roomToShare(session.state.peek(), minutes.peek()),
    async archive() {
      const code = parseJoinCode(session.code);
      if (typeof code !== "string") throw new Error("An open room has a whole code");
      return archiveToText(await archiveOf(ledger, bytesToText(roomId), code), session.state.peek());
    },
    canShare: "share" in navigator,
    save: (name: string, type: string, text: string) => saveFile(document, { name, type, text }),
    share: (name: string, type: string, text: string) => shareFile(navigator, { name, type, text }),
  };
  return () => (
    <ResultsScreen
      session={session}
      minutes={minutes}
      exports={exports}
      hallWifi={hallWifi}
      print={() => window.print()}
    />
  );
}
