import { readDescription } from "../../src/sync/pair-description.ts";

let made = 0;
const waitingByUser = new Map<string, FakeConnection>();

/**
 * As much of a browser's RTCPeerConnection as two codes need: two of them are connected once each has been given the
 * other's description. Cut loose, nothing comes up.
 */
export class FakeConnection extends EventTarget {
  readonly channel = new FakeChannel(this);
  readonly #reachable: boolean;
  readonly #user: string;
  connectionState = "new";
  iceGatheringState = "complete";
  localDescription: { readonly sdp: string } | undefined;
  remoteUser: string | undefined;
  other: FakeConnection | undefined;
  closed = false;

  constructor(reachable = true) {
    super();
    this.#reachable = reachable;
    made += 1;
    this.#user = `user${made}`;
    waitingByUser.set(this.#user, this);
  }

  createDataChannel(): FakeChannel {
    return this.channel;
  }

  async setLocalDescription(): Promise<void> {
    const hash = Array.from({ length: 32 }, () => "AB").join(":");
    this.localDescription = {
      sdp: `a=ice-ufrag:${this.#user}\r\na=ice-pwd:${"p".repeat(24)}\r\na=fingerprint:sha-256 ${hash}\r\n`,
    };
    this.#meet();
  }

  async setRemoteDescription({ sdp }: { readonly sdp: string }): Promise<void> {
    const user = readDescription(sdp)?.user;
    if (user === undefined) throw new TypeError("no description");
    this.remoteUser = user;
    this.#meet();
  }

  /** As a browser does when the other end goes away, or cannot be reached. */
  fail(): void {
    this.connectionState = "failed";
    this.dispatchEvent(new Event("connectionstatechange"));
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    const { other } = this;
    this.other = undefined;
    other?.channel.dispatchEvent(new Event("close"));
  }

  #meet(): void {
    const other = this.remoteUser === undefined ? undefined : waitingByUser.get(this.remoteUser);
    if (!other || other.remoteUser !== this.#user || !this.localDescription || !other.localDescription) return;
    if (!this.#reachable || other.closed) return;
    this.other = other;
    other.other = this;
    for (const { channel } of [this, other]) channel.dispatchEvent(new Event("open"));
  }
}

class FakeChannel extends EventTarget {
  readonly #connection: FakeConnection;
  readonly bufferedAmount = 0;
  binaryType = "blob";

  constructor(connection: FakeConnection) {
    super();
    this.#connection = connection;
  }

  send(bytes: Uint8Array): void {
    const { other } = this.#connection;
    if (!other) throw new Error("The channel is not open");
    const data = bytes.slice().buffer;
    queueMicrotask(() => other.channel.dispatchEvent(new MessageEvent("message", { data })));
  }
}
