/**
 * Just enough of WebRTC for simple-peer: descriptions that name a connection of this process, and data channels that
 * open once offer and answer have both arrived. Nothing but the signaling decides whether two sides meet.
 */
export interface FakeWebRtc {
  readonly RTCPeerConnection: new () => object;
  readonly RTCSessionDescription: new (description: Description) => Description;
  readonly RTCIceCandidate: new () => object;
}

interface Description {
  readonly type: "offer" | "answer";
  readonly sdp: string;
}

/** Makes a world of its own, in which every connection can meet every other one. */
export function createFakeWebRtc(): FakeWebRtc {
  const connectionBySdp = new Map<string, FakePeerConnection>();
  return {
    RTCPeerConnection: class extends FakePeerConnection {
      constructor() {
        super(connectionBySdp);
      }
    },
    RTCSessionDescription: class {
      readonly type: "offer" | "answer";
      readonly sdp: string;
      constructor(description: Description) {
        this.type = description.type;
        this.sdp = description.sdp;
      }
    },
    RTCIceCandidate: Object,
  };
}

class FakeChannel {
  readyState: "connecting" | "open" | "closed" = "connecting";
  binaryType = "arraybuffer";
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  other: FakeChannel | undefined;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;

  open(other: FakeChannel): void {
    this.other = other;
    this.readyState = "open";
    this.onopen?.();
  }

  send(bytes: Uint8Array): void {
    const data = bytes.slice().buffer as ArrayBuffer;
    queueMicrotask(() => this.other?.onmessage?.({ data }));
  }

  close(): void {
    this.readyState = "closed";
  }
}

class FakePeerConnection {
  localDescription: Description | undefined;
  remoteDescription: Description | undefined;
  signalingState = "stable";
  iceConnectionState = "new";
  iceGatheringState = "complete";
  connectionState = "new";
  oniceconnectionstatechange: (() => void) | null = null;
  onsignalingstatechange: (() => void) | null = null;
  ondatachannel: ((event: { readonly channel: FakeChannel }) => void) | null = null;
  channel: FakeChannel | undefined;
  readonly #connectionBySdp: Map<string, FakePeerConnection>;

  constructor(connectionBySdp: Map<string, FakePeerConnection>) {
    this.#connectionBySdp = connectionBySdp;
  }

  createDataChannel(): FakeChannel {
    this.channel = new FakeChannel();
    return this.channel;
  }

  createOffer(): Promise<Description> {
    return Promise.resolve(this.#describe("offer"));
  }

  createAnswer(): Promise<Description> {
    return Promise.resolve(this.#describe("answer"));
  }

  setLocalDescription(description: Description): Promise<void> {
    this.localDescription = description;
    return Promise.resolve();
  }

  /** The offering side is the last to learn of the other one: there both channels open. */
  setRemoteDescription(description: Description): Promise<void> {
    this.remoteDescription = description;
    const answerer = this.#connectionBySdp.get(description.sdp);
    if (description.type === "answer" && answerer !== undefined) queueMicrotask(() => this.#meet(answerer));
    return Promise.resolve();
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  /** simple-peer calls a link connected once the statistics name the pair of candidates in use. */
  getStats(): Promise<readonly object[]> {
    return Promise.resolve([{ type: "candidate-pair", id: "pair", selected: true }]);
  }

  close(): void {
    this.iceConnectionState = "closed";
  }

  #describe(type: "offer" | "answer"): Description {
    const sdp = `v=0 fake ${type} ${this.#connectionBySdp.size}`;
    this.#connectionBySdp.set(sdp, this);
    return { type, sdp };
  }

  #meet(answerer: FakePeerConnection): void {
    const mine = this.channel;
    if (mine === undefined) return;
    const theirs = new FakeChannel();
    answerer.ondatachannel?.({ channel: theirs });
    for (const side of [this, answerer]) {
      side.iceConnectionState = "connected";
      side.oniceconnectionstatechange?.();
    }
    mine.open(theirs);
    theirs.open(mine);
  }
}
