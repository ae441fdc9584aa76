import type { RawData } from "ws";

/** What the hub needs of a client's socket: a WebSocket is one, and so is a data channel dressed up as one. */
export interface ClientSocket {
  readonly isPaused: boolean;
  readonly bufferedAmount: number;
  /** As a WebSocket has it: 1 while it is open. */
  readonly readyState: number;
  /** Calls back when the network has taken the bytes. */
  send(bytes: Buffer, options: { readonly binary: boolean }, taken: () => void): void;
  ping(): void;
  pong(bytes: Buffer, masked: boolean): void;
  /** Makes the other end send nothing for a while. */
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  terminate(): void;
  on(event: "message", listener: (data: RawData, isBinary: boolean) => void): unknown;
  on(event: "ping" | "pong", listener: (data: Buffer) => void): unknown;
  on(event: "close" | "error", listener: () => void): unknown;
  once(event: "close", listener: () => void): unknown;
}
