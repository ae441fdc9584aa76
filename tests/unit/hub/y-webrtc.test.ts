import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { WebrtcProvider } from "y-webrtc";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { createFakeWebRtc } from "./fake-webrtc.ts";
import { startTestHub } from "./test-client.ts";

// Unmodified y-webrtc 10.3.0 clients with all of their own signaling code; only what lies under simple-peer is not real.

const require = createRequire(import.meta.url);
const Y = require("yjs") as typeof import("yjs");

interface Device {
  readonly doc: import("yjs").Doc;
  readonly provider: WebrtcProvider;
}

let hub: RunningHub;
const devices: Device[] = [];
let webRtc = createFakeWebRtc();

beforeEach(async () => {
  // Two clients in one process must not find each other by any way but the hub.
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("WebSocket", WebSocket);
  webRtc = createFakeWebRtc();
  hub = await startTestHub();
});
afterEach(async () => {
  for (const { provider } of devices.splice(0)) {
    // y-webrtc's destroy alone leaves its signaling socket to connect again for ever.
    provider.disconnect();
    provider.destroy();
  }
  await hub.close();
  vi.unstubAllGlobals();
});

/** A client with its own copy of y-webrtc, as every browser has: the library keeps its rooms per copy. */
function openDevice(room: string, password?: string): Device {
  for (const path of Object.keys(require.cache)) {
    if (/node_modules\/(y-webrtc|lib0)\//u.test(path)) delete require.cache[path];
  }
  const library = require("y-webrtc") as typeof import("y-webrtc");
  const doc = new Y.Doc();
  const provider = new library.WebrtcProvider(room, doc, {
    signaling: [`ws://127.0.0.1:${hub.port}/ws`],
    peerOpts: { wrtc: webRtc },
    ...(password === undefined ? {} : { password }),
  });
  const device = { doc, provider };
  devices.push(device);
  return device;
}

describe("y-webrtc over the hub's signaling", () => {
  test.each([
    ["without a password", undefined],
    ["with a password", "K7QF9XMP2RTD"],
  ])("links two devices %s", async (_how, password) => {
    const [ann, ben] = [openDevice("hall", password), openDevice("hall", password)];
    ann.doc.getMap("notes").set("ann", "hei");
    ben.doc.getMap("notes").set("ben", "moi");
    await vi.waitFor(() => {
      for (const { doc } of [ann, ben]) expect(doc.getMap("notes").toJSON()).toEqual({ ann: "hei", ben: "moi" });
    });
    expect(ann.provider.room?.webrtcConns.size).toBe(1);
  });

  test("links one who comes late, and keeps other rooms apart", async () => {
    const [ann, stranger] = [openDevice("hall"), openDevice("school")];
    ann.doc.getMap("notes").set("ann", "hei");
    await vi.waitFor(async () => {
      const health = await (await fetch(`http://127.0.0.1:${hub.port}/healthz`)).json();
      expect(health).toMatchObject({ connections: 2, topics: 2 });
    });
    const late = openDevice("hall");
    await vi.waitFor(() => expect(late.doc.getMap("notes").toJSON()).toEqual({ ann: "hei" }));
    expect(stranger.provider.room?.webrtcConns.size).toBe(0);
  });
});
