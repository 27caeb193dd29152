import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Component, Health } from "./component.ts";
import { Failure, messageOf } from "./failure.ts";
import type { Metrics } from "./metrics.ts";
import { expositionType } from "./prometheus-metrics.ts";

export type OpsServerOptions = {
  host: string;
  /** 0 lets the system choose; `address` then says which. */
  port: number;
  /** How each part of the process is: `supervision.health`. Ready means that all are well. */
  health: () => ReadonlyArray<{ name: string } & Health>;
  metrics: Metrics;
};

export type OpsServer = Component & {
  /** `undefined` while it does not listen. */
  address(): undefined | { host: string; port: number };
};

type Answer = { status: number; type: string; body: string };

/**
 * The HTTP door of a service that has no API of its own: `/healthz` (the process answers), `/readyz` (every part is
 * well; 503 and the parts where not) and `/metrics`. Everything else is 404. It knows no secret and needs no key; bind
 * it to loopback or to a network that is the operator's own.
 */
export function createOpsServer(options: OpsServerOptions): OpsServer {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 });
  server.maxHeadersCount = 64;
  server.maxRequestsPerSocket = 1_000;
  server.maxConnections = 128;
  server.on("request", (request, response) => {
    void answer(request, response, options);
  });
  server.on("clientError", (_error, socket) => socket.destroy());

  return {
    name: "ops server",
    start: () => listen(server, options),
    stop: () => close(server),
    health: () => ({ ok: server.listening, detail: server.listening ? "listening" : "not listening" }),
    failed: undefined,
    address: () => {
      const address = server.address();
      return typeof address === "object" && address !== null
        ? { host: address.address, port: address.port }
        : undefined;
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: OpsServerOptions): Promise<void> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const { status, type, body } = isRead ? await answerTo(request.url ?? "/", options) : text(405, "only GET");
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(status === 405 ? { allow: "GET, HEAD", connection: "close" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  // A body nobody asked for is not read.
  request.resume();
}

async function answerTo(url: string, { health, metrics }: OpsServerOptions): Promise<Answer> {
  try {
    switch (url.split("?", 1)[0]) {
      case "/healthz":
        return json(200, { status: "ok" });
      case "/readyz": {
        const parts = health();
        const isReady = parts.every(({ ok }) => ok);
        return json(isReady ? 200 : 503, { status: isReady ? "ready" : "not ready", parts });
      }
      case "/metrics":
        return { status: 200, type: expositionType, body: await metrics.expose() };
      default:
        return text(404, "not found");
    }
  } catch {
    return text(500, "could not answer");
  }
}

function json(status: number, body: unknown): Answer {
  return { status, type: "application/json", body: `${JSON.stringify(body)}\n` };
}

function text(status: number, body: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body: `${body}\n` };
}

async function listen(server: Server, { host, port }: OpsServerOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (cause: Error) => {
      const message = `cannot listen on ${host}:${port}: ${messageOf(cause)}`;
      reject(new Failure("ops.listen", message, { retriable: false, cause }));
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
