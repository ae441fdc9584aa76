/** What one browser tells another to be connected, in the form in which y-webrtc carries it. */
type Signal =
  | { readonly type: "offer" | "answer"; readonly sdp: string }
  | { readonly type: "candidate"; readonly candidate: RTCIceCandidateInit };

interface BrowserPeerOptions {
  readonly initiator: boolean;
  readonly config?: RTCConfiguration;
}

type Listener = (value?: unknown) => void;

/**
 * One WebRTC connection with one data channel, with the events and methods that y-webrtc asks of its peers. It stands in
 * for simple-peer, which brings its own copies of Node's streams and buffers: a quarter of an evening's scripts.
 *
 * The channel is agreed on beforehand (negotiated, number 0), so it is one and the same when both sides begin at once.
 */
export default class BrowserPeer {
  connected = false;
  destroyed = false;
  readonly channel: RTCDataChannel;
  readonly #connection: RTCPeerConnection;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #early: RTCIceCandidateInit[] = [];
  #offered = false;

  constructor({ initiator, config }: BrowserPeerOptions) {
    this.#connection = new RTCPeerConnection(config);
    this.channel = this.#connection.createDataChannel("iltapaja", { negotiated: true, id: 0 });
    this.channel.binaryType = "arraybuffer";
    this.#watchConnection();
    this.#watchChannel();
    if (initiator) this.#attempt(() => this.#describe());
  }

  /** Whether both ends have said where they are, so that nothing but the network can keep them apart. */
  get isTried(): boolean {
    return this.#offered && this.#connection.remoteDescription !== null;
  }

  /** Whether the other end has not answered for some seconds; it may come back. */
  get isShaky(): boolean {
    return this.#connection.connectionState === "disconnected";
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  removeAllListeners(event: string): void {
    this.#listeners.delete(event);
  }

  /** Takes in what the other browser says; nonsense ends this connection and no other. */
  signal(signal: Signal): void {
    this.#attempt(async () => {
      if (signal.type === "candidate") return this.#addCandidate(signal.candidate);
      // An offer that crosses our own takes its place: browsers roll ours back by themselves.
      await this.#connection.setRemoteDescription(signal);
      for (const candidate of this.#early.splice(0)) await this.#connection.addIceCandidate(candidate);
      return signal.type === "offer" ? this.#describe() : undefined;
    });
  }

  /** Sends what y-webrtc itself says on a new connection; throws while the channel is not open. */
  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.channel.send(bytes);
  }

  destroy(error?: unknown): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.connected = false;
    this.channel.close();
    this.#connection.close();
    if (error !== undefined) this.#emit("error", error);
    this.#emit("close");
  }

  async #describe(): Promise<void> {
    await this.#connection.setLocalDescription();
    const description = this.#connection.localDescription;
    if (description) this.#emit("signal", { type: description.type, sdp: description.sdp });
  }

  async #addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#connection.remoteDescription) await this.#connection.addIceCandidate(candidate);
    else this.#early.push(candidate);
  }

  #watchConnection(): void {
    const connection = this.#connection;
    connection.addEventListener("icecandidate", ({ candidate }) => {
      this.#offered ||= candidate !== null;
      if (candidate) this.#emit("signal", { type: "candidate", candidate: candidate.toJSON() });
    });
    connection.addEventListener("connectionstatechange", () => {
      if (connection.connectionState === "disconnected") this.#emit("shaky");
      if (connection.connectionState === "failed") this.destroy(new Error("The browsers cannot reach each other"));
    });
  }

  #watchChannel(): void {
    this.channel.addEventListener("open", () => {
      this.connected = true;
      this.#emit("connect");
    });
    this.channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => this.#emit("data", data));
    this.channel.addEventListener("close", () => this.destroy());
  }

  /** Runs a step of connecting; when it fails, so does this connection. */
  #attempt(step: () => Promise<unknown>): void {
    if (!this.destroyed) step().catch((error: unknown) => this.destroy(error));
  }

  #emit(event: string, value?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }
}
