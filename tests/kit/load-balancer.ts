import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A load balancer as plain as it gets: bytes go to the servers in turn, past those that do not answer. */
export interface LoadBalancer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startLoadBalancer(ports: readonly number[]): Promise<LoadBalancer> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    turn += 1;
    keep(client, sockets);
    reach(
      client,
      ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0),
      sockets,
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function reach(client: Socket, [port, ...others]: readonly number[], sockets: Set<Socket>): void {
  if (port === undefined) return void client.destroy();
  const server = connect(port, "127.0.0.1");
  keep(server, sockets);
  let reached = false;
  server.once("connect", () => {
    reached = true;
    client.pipe(server).pipe(client);
  });
  server.once("close", () => (reached ? client.destroy() : reach(client, others, sockets)));
  client.once("close", () => server.destroy());
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.once("close", () => sockets.delete(socket));
}
