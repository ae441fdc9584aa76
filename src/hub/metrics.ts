import type { BackplaneHealth } from "./backplane.ts";
import type { RefusalReason } from "./messages.ts";

/** Counters of one hub process since its start, and gauges of the present. Nothing in them tells of a person. */
export interface Metrics {
  connections: number;
  connectionsTotal: number;
  directConnectionsTotal: number;
  directTurnedAwayTotal: number;
  signalingMessagesTotal: number;
  relayFramesTotal: number;
  relayCopiesTotal: number;
  bytesInTotal: number;
  bytesOutTotal: number;
  throttledTotal: number;
  slowReadersDroppedTotal: number;
  deadSocketsDroppedTotal: number;
  handlerErrorsTotal: number;
  readonly refusedTotal: Record<RefusalReason, number>;
}

export function createMetrics(): Metrics {
  return {
    connections: 0,
    connectionsTotal: 0,
    directConnectionsTotal: 0,
    directTurnedAwayTotal: 0,
    signalingMessagesTotal: 0,
    relayFramesTotal: 0,
    relayCopiesTotal: 0,
    bytesInTotal: 0,
    bytesOutTotal: 0,
    throttledTotal: 0,
    slowReadersDroppedTotal: 0,
    deadSocketsDroppedTotal: 0,
    handlerErrorsTotal: 0,
    refusedTotal: { full: 0, rate: 0, "bad-frame": 0, topics: 0 },
  };
}

/** What is read at the moment of asking. */
export interface Gauges {
  readonly topics: number;
  readonly uptimeSeconds: number;
  readonly residentBytes: number;
  readonly cpuSeconds: number;
  /** The longest since this was last asked. */
  readonly eventLoopDelaySeconds: number;
  readonly backplane: BackplaneHealth;
}

/** Prometheus' text exposition format, version 0.0.4. */
export function metricsToText(metrics: Metrics, gauges: Gauges): string {
  const lines = [
    ...gauge("connections", "Open connections", metrics.connections),
    ...gauge("topics", "Topics with at least one member or subscriber", gauges.topics),
    ...gauge("uptime_seconds", "Seconds since the hub started", gauges.uptimeSeconds),
    ...gauge("resident_bytes", "Resident memory of the process", gauges.residentBytes),
    ...counter("cpu_seconds_total", "CPU time of the process", gauges.cpuSeconds),
    ...gauge(
      "event_loop_delay_seconds",
      "Longest wait for the event loop since the last reading",
      gauges.eventLoopDelaySeconds,
    ),
    ...counter("connections_total", "Connections accepted", metrics.connectionsTotal),
    ...counter("direct_connections_total", "WebRTC connections opened", metrics.directConnectionsTotal),
    ...counter("direct_turned_away_total", "WebRTC calls not answered", metrics.directTurnedAwayTotal),
    ...counter("signaling_messages_total", "Text frames handled", metrics.signalingMessagesTotal),
    ...counter("relay_frames_total", "Binary frames taken in", metrics.relayFramesTotal),
    ...counter("relay_copies_total", "Binary frames sent out", metrics.relayCopiesTotal),
    ...counter("bytes_in_total", "Bytes of frames taken in", metrics.bytesInTotal),
    ...counter("bytes_out_total", "Bytes of frames sent out", metrics.bytesOutTotal),
    ...counter("throttled_total", "Times a fast sender was made to wait", metrics.throttledTotal),
    ...counter("slow_readers_dropped_total", "Readers dropped for a full queue", metrics.slowReadersDroppedTotal),
    ...counter("dead_sockets_dropped_total", "Sockets dropped for silence", metrics.deadSocketsDroppedTotal),
    ...counter("handler_errors_total", "Errors caught in handlers, each one a bug", metrics.handlerErrorsTotal),
    ...backplaneLines(gauges.backplane),
    ...refusals(metrics.refusedTotal),
  ];
  return `${lines.join("\n")}\n`;
}

function backplaneLines({ state, droppedTotal }: BackplaneHealth): readonly string[] {
  if (state === "none") return [];
  return [
    ...gauge("backplane_up", "Whether other hubs are reached", Number(state === "up")),
    ...counter("backplane_dropped_total", "Messages to other hubs that were not sent", droppedTotal),
  ];
}

function gauge(name: string, help: string, value: number): readonly string[] {
  return [`# HELP iltapaja_${name} ${help}`, `# TYPE iltapaja_${name} gauge`, `iltapaja_${name} ${value}`];
}

function counter(name: string, help: string, value: number): readonly string[] {
  return [`# HELP iltapaja_${name} ${help}`, `# TYPE iltapaja_${name} counter`, `iltapaja_${name} ${value}`];
}

function refusals(refused: Readonly<Record<RefusalReason, number>>): readonly string[] {
  return [
    "# HELP iltapaja_refused_total Connections closed by the hub, by reason",
    "# TYPE iltapaja_refused_total counter",
    ...Object.entries(refused).map(([reason, count]) => `iltapaja_refused_total{reason="${reason}"} ${count}`),
  ];
}
