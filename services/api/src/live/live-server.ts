import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Registry } from "@nghe/registry";
import type { Clock, Logger, Metrics } from "@nghe/runtime";
import { WebSocketServer } from "ws";
import type { ReadAudit } from "../audit/read-audit.ts";
import type { KeyRing } from "../auth/authenticator.ts";
import type { Identity } from "../auth/identity.ts";
import { bearerKey } from "../http/bearer.ts";
import type { RecountWatch } from "../recounts/recount-watch.ts";
import { type Connection, createConnection } from "./connection.ts";
import type { LiveHub } from "./live-hub.ts";
import type { PipelineWatch } from "./pipeline-watch.ts";

const LIMITS = { maxPayload: 64 * 1024, maxFragments: 64, maxBufferedChunks: 1024, perMessageDeflate: false } as const;
const TICK_MS = 250;
const GOING_AWAY = 1001;
/** How long clients may take to say goodbye when the server stops. */
const GOODBYE_MS = 500;

export type LiveServerDeps = {
  hub: Pick<LiveHub, "join">;
  keys: KeyRing;
  registry: Pick<Registry, "view" | "subscribe">;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  version: string;
  audit: Pick<ReadAudit, "stream">;
  pipeline: Pick<PipelineWatch, "isBehind">;
  recounts: Pick<RecountWatch, "of">;
  maxConnections: number;
};

/** The WebSocket at `/live`. */
export type LiveServer = {
  start(): void;
  /** Takes a request for a socket, or answers why not. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): Promise<void>;
};

export function createLiveServer(deps: LiveServerDeps): LiveServer {
  const { hub, keys, registry, clock, logger, version, audit, pipeline, recounts } = deps;
  const server = new WebSocketServer({ noServer: true, clientTracking: false, ...LIMITS });
  const connections = new Set<Connection>();
  const missed = deps.metrics.counter("nghe_live_missed_total", "Frames skipped and clients given up for slowness", [
    "what",
  ]);
  const open = deps.metrics.gauge("nghe_live_connections", "WebSocket connections open", []);
  const stopped = new AbortController();
  const whenEmpty: (() => void)[] = [];
  let unsubscribe: () => void = () => {};

  async function tickForEver(): Promise<void> {
    while (!stopped.signal.aborted) {
      await clock.sleep(TICK_MS, stopped.signal).catch(() => undefined);
      for (const connection of connections) connection.tick();
    }
  }

  function welcome(request: IncomingMessage, socket: Duplex, head: Buffer, identity: undefined | Identity): void {
    server.handleUpgrade(request, socket, head, (opened) => {
      const connection = createConnection(opened, identity, {
        hub,
        keys,
        view: () => registry.view(),
        clock,
        version,
        missed,
        audit,
        pipeline,
        recounts,
      });
      connections.add(connection);
      open.set({}, connections.size);
      opened.on("close", () => {
        connections.delete(connection);
        open.set({}, connections.size);
        if (connections.size === 0) for (const wake of whenEmpty.splice(0)) wake();
      });
    });
  }

  /** Resolves once every connection is closed. */
  async function emptied(): Promise<void> {
    if (connections.size > 0) await new Promise<void>((resolve) => whenEmpty.push(resolve));
  }

  return {
    start() {
      // A key that is gone closes its sockets at once, not only when its minute is over.
      unsubscribe = registry.subscribe((event) => {
        const isAboutKeys = event.type === "delete" ? event.kind === "key" : event.held.entity.kind === "key";
        if (isAboutKeys) for (const connection of connections) connection.recheck();
      });
      void tickForEver();
    },
    upgrade(request, socket, head) {
      socket.on("error", (error) => logger.debug({ error }, "a socket broke before it was open"));
      const refusal = refusalOf(request, connections.size >= deps.maxConnections);
      const key = bearerKey(request.headers.authorization);
      const identity = key === undefined ? undefined : keys.authenticate(key);
      if (refusal !== undefined) refuse(socket, refusal);
      else if (key !== undefined && identity === undefined) refuse(socket, "401 Unauthorized");
      else welcome(request, socket, head, identity);
    },
    async stop() {
      stopped.abort();
      unsubscribe();
      for (const connection of connections) connection.close(GOING_AWAY, "the server stops");
      await Promise.race([emptied(), clock.sleep(GOODBYE_MS)]);
      for (const connection of connections) connection.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Why a request gets no socket, as a status line; undefined where it gets one. */
function refusalOf(request: IncomingMessage, isFull: boolean): undefined | string {
  const path = (request.url ?? "").split("?")[0];
  if (path !== "/live") return "404 Not Found";
  if (!isOwnPage(request.headers.origin, request.headers.host)) return "403 Forbidden";
  return isFull ? "503 Service Unavailable" : undefined;
}

/** A browser says which page asks: only our own may. A program says nothing. */
export function isOwnPage(origin: undefined | string, host: undefined | string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  return (protocol === "http:" || protocol === "https:") && originHost === host?.toLowerCase();
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
