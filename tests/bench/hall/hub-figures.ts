import { WebSocket } from "ws";
import { decodeRelayFrame, encodeRelayFrame } from "../../../src/sync/relay-frame.ts";

/** What a hub has done since its start, by its own metrics. */
export interface HubCounts {
  /** Frames of devices, and copies of them. */
  readonly frames: number;
  readonly copies: number;
  readonly bytes: number;
  readonly cpuMs: number;
  readonly residentMb: number;
  /** How late its event loop was at worst since the last time. */
  readonly loopMaxMs: number;
}

export async function hubCounts(url: string): Promise<HubCounts> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const of = (name: string): number => {
    const value = new RegExp(`^iltapaja_${name} (\\S+)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new Error(`The hub does not tell ${name}`);
    return Number(value);
  };
  return {
    frames: of("relay_frames_total"),
    copies: of("relay_copies_total"),
    bytes: of("bytes_in_total") + of("bytes_out_total"),
    cpuMs: of("cpu_seconds_total") * 1000,
    residentMb: of("resident_bytes") / 2 ** 20,
    loopMaxMs: of("event_loop_delay_seconds") * 1000,
  };
}

/**
 * Two devices in a room of their own that do nothing but pass a frame to and fro: what a way over the hub takes, without
 * any cost of the devices in the hall.
 */
export class HubProbe {
  readonly #near: WebSocket;
  readonly #far: WebSocket;
  readonly #timer: NodeJS.Timeout;
  #delays: number[] = [];

  private constructor(near: WebSocket, far: WebSocket, farMember: number) {
    this.#near = near;
    this.#far = far;
    far.on("message", (data: Buffer, isBinary) => {
      const frame = isBinary ? decodeRelayFrame(data) : undefined;
      if (frame) far.send(encodeRelayFrame(frame.member, frame.payload));
    });
    near.on("message", (data: Buffer, isBinary) => {
      const frame = isBinary ? decodeRelayFrame(data) : undefined;
      // There and back are two ways.
      if (frame) this.#delays.push((performance.now() - Number(Buffer.from(frame.payload).toString())) / 2);
    });
    this.#timer = setInterval(() => {
      near.send(encodeRelayFrame(farMember, Buffer.from(String(performance.now()))));
    }, 100);
  }

  static async start(url: string): Promise<HubProbe> {
    const [near] = await joinProbe(url);
    const [far, member] = await joinProbe(url);
    return new HubProbe(near, far, member);
  }

  /** The ms in which 95 of 100 ways were gone since the last time. */
  p95(): number {
    const sorted = this.#delays.sort((a, b) => a - b);
    this.#delays = [];
    return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? Infinity;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#near.terminate();
    this.#far.terminate();
  }
}

function joinProbe(url: string): Promise<readonly [WebSocket, number]> {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/ws`);
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () => socket.send(JSON.stringify({ type: "relay", topic: "probe" })));
    socket.once("message", (data: Buffer) => resolve([socket, JSON.parse(data.toString()).you]));
  });
}
