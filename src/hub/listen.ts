import type { Server } from "node:net";

/** Thrown when the port, and every following one that was to be tried, is taken by another program. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken by another program.`);
    this.port = port;
  }
}

/** Listens on `port`, or on the first free one of the `more` that follow. Gives the port. */
export async function listenFrom(server: Server, host: string, port: number, more: number): Promise<number> {
  for (let tried = 0; tried <= more; tried += 1) {
    const outcome = await listenOn(server, host, port + tried);
    if (outcome !== "taken") return outcome;
  }
  throw new PortTaken(port);
}

function listenOn(server: Server, host: string, port: number): Promise<number | "taken"> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off("listening", succeed);
      if (error.code === "EADDRINUSE") resolve("taken");
      else reject(error);
    };
    const succeed = (): void => {
      server.off("error", fail);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    };
    server.once("error", fail);
    server.once("listening", succeed);
    server.listen({ port, host });
  });
}
