import type { IncomingMessage, ServerResponse } from "node:http";
import type { BackplaneHealth } from "./backplane.ts";
import { metricsToText, type Metrics } from "./metrics.ts";
import { securityHeaders } from "./security-headers.ts";
import { answerFile, type Site } from "./serve-files.ts";

/** What the hub's pages are made of. */
export interface Pages {
  readonly site: Site;
  readonly metrics: Metrics;
  readonly topicCount: () => number;
  readonly backplane: () => BackplaneHealth;
  /** Seconds since the start. */
  readonly uptime: () => number;
  /** The address that phones should open. */
  readonly address: () => string;
  /** The longest wait for the event loop since this was last asked, seconds. */
  readonly loopDelay: () => number;
  /** How devices dial this hub directly, as it stands in join links. */
  readonly offer: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** Answers one HTTP request: health, metrics, or the built app. */
export function answerRequest(request: IncomingMessage, response: ServerResponse, pages: Pages): void {
  const answer = chooseAnswer(request, pages);
  const hasBody = answer.status !== 304;
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...answer.headers,
    // A 304 with a length would tell the length of what the browser has, wrongly.
    ...(hasBody ? { "Content-Length": Buffer.byteLength(answer.body) } : {}),
  });
  response.end(request.method === "HEAD" || !hasBody ? undefined : answer.body);
}

function chooseAnswer(request: IncomingMessage, pages: Pages): Answer {
  const path = (request.url ?? "/").split("?", 1).join("");
  if (request.method !== "GET" && request.method !== "HEAD")
    return plain(405, "Only GET and HEAD", { Allow: "GET, HEAD" });
  if (path === "/healthz") return health(pages);
  if (path === "/address") return json({ url: pages.address(), direct: pages.offer });
  if (path === "/metrics") return metricsPage(pages);
  if (path === "/ws") return plain(426, "This is a WebSocket", { Upgrade: "websocket" });
  return answerFile(pages.site, {
    path,
    accept: request.headers.accept,
    acceptEncoding: request.headers["accept-encoding"],
    fetchMode: oneHeader(request.headers["sec-fetch-mode"]),
    ifNoneMatch: request.headers["if-none-match"],
  });
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>>): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers }, body: `${text}\n` };
}

function health({ metrics, topicCount, uptime, backplane }: Pages): Answer {
  const { state } = backplane();
  return json({
    ok: true,
    uptime: Math.round(uptime()),
    connections: metrics.connections,
    topics: topicCount(),
    // A hub without its backplane still serves its own devices, so it is not taken out of service.
    ...(state === "none" ? {} : { backplane: state }),
  });
}

function json(state: unknown): Answer {
  return {
    status: 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    body: JSON.stringify(state),
  };
}

function metricsPage({ metrics, topicCount, uptime, backplane, loopDelay }: Pages): Answer {
  const { user, system } = process.cpuUsage();
  const text = metricsToText(metrics, {
    topics: topicCount(),
    uptimeSeconds: uptime(),
    residentBytes: process.memoryUsage.rss(),
    cpuSeconds: (user + system) / 1e6,
    eventLoopDelaySeconds: loopDelay(),
    backplane: backplane(),
  });
  return {
    status: 200,
    headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" },
    body: text,
  };
}

function oneHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
