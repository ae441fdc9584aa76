import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/** A server in front of the hub, through which a test sees or changes what goes by. */
export interface FrontProxy {
  readonly url: string;
  /** Everything that went to the hub and came back from it: requests with their headers, and frames. */
  readonly seen: readonly Buffer[];
  close(): Promise<void>;
}

export interface FrontProxyOptions {
  readonly hub: string;
  /** Headers that browsers are not given. */
  readonly withhold?: readonly string[];
}

/** Starts the proxy on a free port. */
export async function startFrontProxy({ hub, withhold = [] }: FrontProxyOptions): Promise<FrontProxy> {
  const seen: Buffer[] = [];
  const server = createServer((request, response) => forward({ request, response, hub, withhold, seen }));
  const sockets = new WebSocketServer({ server, maxPayload: 2 ** 24 });
  sockets.on("connection", (socket, request) => {
    seen.push(Buffer.from(`${request.url} ${JSON.stringify(request.headers)}`));
    join(socket, new WebSocket(`${hub.replace("http", "ws")}${request.url}`, { origin: hub }), seen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // `localhost` counts as secure, so that the page gets WebCrypto and service workers.
    url: `http://localhost:${(server.address() as AddressInfo).port}`, // a server that listens on a port
    seen,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Forwarding extends Pick<FrontProxyOptions, "hub"> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly withhold: readonly string[];
  readonly seen: Buffer[];
}

function forward({ request, response, hub, withhold, seen }: Forwarding): void {
  const { method, url = "/", headers } = request;
  seen.push(Buffer.from(`${method} ${url} ${JSON.stringify(headers)}`));
  const onward = ask(`${hub}${url}`, { method, headers }, (answer) => {
    const given = Object.entries(answer.headers).filter(([name]) => !withhold.includes(name));
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(given));
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.on("data", (part: Buffer) => seen.push(part));
  request.pipe(onward);
}

/** Carries frames both ways between a browser and the hub. */
function join(near: WebSocket, far: WebSocket, seen: Buffer[]): void {
  const waiting: { readonly data: Buffer; readonly binary: boolean }[] = [];
  near.on("message", (data: Buffer, binary) => {
    seen.push(data);
    if (far.readyState === WebSocket.OPEN) far.send(data, { binary });
    else waiting.push({ data, binary });
  });
  far.on("open", () => {
    for (const { data, binary } of waiting.splice(0)) far.send(data, { binary });
  });
  far.on("message", (data: Buffer, binary) => {
    seen.push(data);
    near.send(data, { binary });
  });
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on("close", () => other.terminate());
    one.on("error", () => other.terminate());
  }
}
