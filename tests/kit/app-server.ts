import { createServer } from "node:http";
import { once } from "node:events";
import { answerFile, loadSite } from "../../src/hub/serve-files.ts";

/** A host that serves the built app and nothing else, as a public one looks from a hall without internet. */
export interface AppServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built app (`npm run build` first) with no hub behind it. */
export async function startAppServer(port: number): Promise<AppServer> {
  const site = await loadSite("dist/app");
  const server = createServer((request, response) => {
    const { status, headers, body } = answerFile(site, {
      path: (request.url ?? "/").split("?", 1).join(""),
      accept: request.headers.accept,
      acceptEncoding: undefined,
      fetchMode: undefined,
      ifNoneMatch: undefined,
    });
    response.writeHead(status, { ...headers }).end(body);
  });
  server.listen(port, "localhost");
  await once(server, "listening");
  return {
    url: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
