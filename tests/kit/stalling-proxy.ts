import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can go dead as Wi-Fi does under a sleeping phone: nothing comes through, nothing is closed. */
export interface StallingProxy {
  readonly port: number;
  /** Lets nothing through any more on the connections that are open; new ones work. */
  stall(): void;
  close(): Promise<void>;
}

export async function startStallingProxy(to: number): Promise<StallingProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const far = connect(to, "127.0.0.1");
    for (const socket of [client, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.once("close", () => sockets.delete(socket));
    }
    client.pipe(far).pipe(client);
    client.once("close", () => far.destroy());
    far.once("close", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    stall() {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
