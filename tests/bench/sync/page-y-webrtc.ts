import "./count-traffic.ts";
import { WebrtcProvider } from "y-webrtc";
import * as Y from "yjs";
import { Arrivals, now } from "./bench-page.ts";

// Plain y-webrtc as its readme shows it, but for STUN servers on the internet, which no hall has.

const arrivals = new Arrivals();
const doc = new Y.Doc();
const notes = doc.getMap<{ text: string; colour: number }>("notes");
notes.observe((event, transaction) => {
  for (const id of event.keysChanged) arrivals.note(id, transaction.local);
});

window.bench = {
  async start({ socket, room }) {
    const name = room === "" ? crypto.randomUUID() : room;
    const provider = new WebrtcProvider(name, doc, {
      signaling: [socket],
      password: name,
      peerOpts: { config: { iceServers: [] } },
    });
    provider.connect();
    return name;
  },
  async write(text) {
    const [id, at] = [crypto.randomUUID(), now()];
    notes.set(id, { text, colour: 1 });
    return { id, at };
  },
  held: () => [...notes.keys()].sort().join("\n"),
  report: () => undefined,
  reached: (count) => arrivals.reached(count),
  heard: () => arrivals.heard(),
};
