// To be imported before anything that opens a socket.

const traffic = { messages: 0, bytes: 0, direct: { messages: 0, bytes: 0 } };
window.traffic = traffic;

function count(data: unknown, into: { messages: number; bytes: number } = traffic): void {
  into.messages += 1;
  if (typeof data === "string") into.bytes += data.length;
  else if (data instanceof Blob) into.bytes += data.size;
  else if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) into.bytes += data.byteLength;
}

const { send } = RTCDataChannel.prototype;
RTCDataChannel.prototype.send = function counted(data: string | Blob | ArrayBuffer | ArrayBufferView): void {
  count(data);
  count(data, traffic.direct);
  Reflect.apply(send, this, [data]);
};

/** Counts what goes to the hub and what comes from it: its copies are messages of the room as well. */
window.WebSocket = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    this.addEventListener("message", ({ data }) => count(data));
  }

  override send(data: Parameters<WebSocket["send"]>[0]): void {
    count(data);
    super.send(data);
  }
};
