/** What the relay needs of a WebSocket; the browser's and that of ws both are one. */
export interface Socket {
  binaryType: string;
  readonly bufferedAmount: number;
  addEventListener(type: "open" | "close" | "error", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** Opens a socket; it tells by its events how that went. */
export type OpenSocket = (url: string) => Socket;
