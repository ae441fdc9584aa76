import { eveningOf } from "../domain/earlier-evenings.ts";
import { parseJoinCode } from "../domain/join-code.ts";
import { readRoom } from "../domain/read-room.ts";
import { roomSecrets } from "../journal/join-code.ts";
import type { LeaderPapers } from "../live/leader-papers.ts";
import type { Device } from "./device.ts";
import { openLedger } from "./open-ledger.ts";

/** The papers of one room, kept with what is typed there and not sent: forgetting the workshop deletes them too. */
export function leaderPapers(device: Device, room: string): LeaderPapers {
  const { store } = device;
  return {
    load: (paper) => store.loadDraft(room, `papers:${paper}`),
    save: (paper, text) => store.saveDraft(room, `papers:${paper}`, text),
    async evenings() {
      const known = await store.workshops();
      return known
        .filter((other) => other.room !== room && other.name !== "" && !other.rehearsal)
        .map((other) => ({ room: other.room, name: other.name, date: other.date ?? "" }));
    },
    async evening(name) {
      const known = (await store.workshops()).find((other) => other.room === name);
      const code = known && parseJoinCode(known.code);
      if (typeof code !== "string") return undefined;
      const { roomId } = await roomSecrets(device.crypto, code);
      // Without keys: the evening is read and never written.
      const ledger = await openLedger(device, { code, roomId, storedAs: name });
      return eveningOf(name, readRoom(ledger.journals, ledger.facilitator));
    },
  };
}
