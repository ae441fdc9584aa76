import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createHttpsServer, Server as HttpsServer } from "node:https";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { lanAddresses } from "./addresses.ts";
import { reachableUrls } from "./announcement.ts";
import { answerRequest } from "./answer-request.ts";
import { noBackplane, type Backplane } from "./backplane.ts";
import type { Certificate } from "./certificate.ts";
import { startDirect, type Direct } from "./direct.ts";
import type { DirectIdentity } from "./direct-identity.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { listenFrom } from "./listen.ts";
import { watchLoop, type LoopWatch } from "./loop-watch.ts";
import { createMetrics } from "./metrics.ts";
import { isAllowedOrigin } from "./origins.ts";
import { loadSite } from "./serve-files.ts";
import { createSockets, type Sockets } from "./sockets.ts";
import { createSwitchboard, type Switchboard } from "./switchboard.ts";

/** How to run a hub. */
export interface HubOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; every one of the machine when left out. */
  readonly host?: string;
  /** How many following ports to try when the port is taken. */
  readonly morePorts?: number;
  /** Where people reach the hub, if a proxy or a name stands before it. */
  readonly publicUrl?: string;
  /** The folder of the built app; without it the hub only connects devices. */
  readonly root?: string;
  /** With it the hub speaks https and wss. */
  readonly certificate?: Certificate;
  /** Origins of pages that may connect beside the hub's own. */
  readonly allowedOrigins?: readonly string[];
  /** Whether a reverse proxy in front names the client in X-Forwarded-For. */
  readonly behindProxy?: boolean;
  /** With it devices may dial the hub over WebRTC, on the UDP port of the same number if that is free. */
  readonly direct?: DirectIdentity;
  /** How this hub shares its topics with others; the caller closes it after the hub. */
  readonly backplane?: Backplane;
  /** Limits other than the usual. */
  readonly limits?: Partial<Limits>;
  /** Hears what the person who runs the hub should know. */
  readonly tell?: (line: string) => void;
  /** Hears of errors in the hub's own code. */
  readonly report?: (error: unknown) => void;
}

/** A hub that answers. */
export interface RunningHub {
  /** Its address on this machine, such as `http://localhost:8080`. */
  readonly url: string;
  readonly port: number;
  /** UDP port for direct calls, undefined when it takes none. */
  readonly directPort: number | undefined;
  /** How devices dial it, as join links carry it and people paste it; undefined when it takes no calls. */
  readonly offer: () => string | undefined;
  /** Takes a renewed certificate into use for connections to come; those that are open stay. */
  readonly renewCertificate: (certificate: Certificate) => void;
  /** Says goodbye to everyone and stops. Safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Starts a hub. Rejects with PortTaken when no port is free, and with AppMissing when `root` holds no app. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const metrics = createMetrics();
  const site = options.root === undefined ? new Map() : await loadSite(options.root);
  const backplane = options.backplane ?? noBackplane;
  const switchboard = createSwitchboard(limits, metrics, backplane);
  const report = options.report ?? (() => {});
  const sockets = createSockets({ limits, metrics, switchboard, report });
  const startedAt = performance.now();
  const uptime = (): number => (performance.now() - startedAt) / 1000;
  const loop = watchLoop();
  const server = createServer(options, limits);
  const address = (): string => addressForPhones(options, server);
  const host = options.host ?? "0.0.0.0";
  let direct: Direct | undefined;
  server.on("request", (request, response) => {
    const { topicCount } = switchboard;
    const { health } = backplane;
    const offer = direct?.offer();
    answerRequest(request, response, {
      site,
      metrics,
      topicCount,
      backplane: health,
      uptime,
      address,
      loopDelay: loop.longest,
      offer,
    });
  });
  server.on("upgrade", (request, stream, head) => upgrade(request, stream, head, { options, sockets }));
  server.on("clientError", endUnclear);
  try {
    const port = await listenFrom(server, host, options.port, options.morePorts ?? 0);
    const { direct: identity, tell = () => {} } = options;
    const opened = await startDirect(host, port, { identity, limits, metrics, admit: sockets.admit, report, tell });
    direct = opened;
    return {
      url: `${scheme(options)}://localhost:${port}`,
      port,
      directPort: opened.port,
      offer: opened.offer,
      renewCertificate: (certificate) => {
        if (server instanceof HttpsServer) server.setSecureContext({ ...certificate });
      },
      close: onceOnly(() => stop({ server, sockets, switchboard, direct: opened, loop })),
    };
  } catch (error) {
    // Timers of a hub that never ran would keep the process alive.
    await sockets.close();
    switchboard.close();
    loop.stop();
    throw error;
  }
}

/** Where phones reach this hub: asked for anew each time, since laptops change their network. */
function addressForPhones(options: HubOptions, server: Server): string {
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : options.port;
  const url = `${scheme(options)}://localhost:${port}`;
  const host = options.host ?? "0.0.0.0";
  return reachableUrls({ url, host, publicUrl: options.publicUrl, lanAddresses: lanAddresses() })[0] ?? url;
}

function scheme(options: HubOptions): "http" | "https" {
  return options.certificate === undefined ? "http" : "https";
}

function createServer(options: HubOptions, limits: Limits): Server {
  // Requests are small and answers come from memory: whoever needs longer than this for a request is no browser.
  const patience = {
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs * 1.5,
    keepAliveTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.requestMs / 2,
  };
  const server =
    options.certificate === undefined
      ? createHttpServer(patience)
      : createHttpsServer({ ...patience, ...options.certificate });
  server.maxConnections = limits.connections * 2;
  // For a reader that takes no byte of its answer. WebSockets lift it and are pinged instead.
  server.setTimeout(30_000);
  return server;
}

/**
 * Ends a connection without a request that can be answered. One on which nothing was ever said gets no answer: browsers
 * keep such connections ready, and would show it to people in place of the next page that they open.
 */
function endUnclear(_error: Error, stream: Duplex): void {
  const isUnused = stream instanceof Socket && stream.bytesRead === 0;
  if (isUnused) stream.destroy();
  else refuseStream(stream, "400 Bad Request");
}

interface Gate {
  readonly options: HubOptions;
  readonly sockets: Sockets;
}

function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, { options, sockets }: Gate): void {
  stream.on("error", () => stream.destroy());
  const path = (request.url ?? "").split("?", 1).join("");
  if (path !== "/ws") return refuseStream(stream, "404 Not Found");
  const allowed = options.allowedOrigins ?? [];
  if (!isAllowedOrigin(request.headers.origin, request.headers.host, { allowed }))
    return refuseStream(stream, "403 Forbidden");
  sockets.accept(request, stream, head, remoteAddress(request, options.behindProxy ?? false));
}

/** The last address of X-Forwarded-For is the one our own proxy wrote; those before it are the client's word. */
function remoteAddress(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers["x-forwarded-for"] : undefined;
  const last =
    String(forwarded ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  return last === "" ? (request.socket.remoteAddress ?? "") : last;
}

function refuseStream(stream: Duplex, status: string): void {
  if (stream.writable) stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else stream.destroy();
}

interface Running {
  readonly server: Server;
  readonly sockets: Sockets;
  readonly switchboard: Switchboard;
  readonly direct: Direct;
  readonly loop: LoopWatch;
}

async function stop({ server, sockets, switchboard, direct, loop }: Running): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await sockets.close();
  direct.close();
  switchboard.close();
  loop.stop();
  server.closeAllConnections();
  await stopped;
}

function onceOnly(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
}
