import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { Failure } from "@nghe/runtime";
import type { Hono } from "hono";
import type { ApiEnv } from "./api-env.ts";

const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
const MAX_HEADERS = 100;
const MAX_CONNECTIONS = 10_000;
const MAX_REQUESTS_PER_SOCKET = 10_000;
/** How long requests under way may take once the server closes. */
const DRAIN_MS = 3_000;

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type HttpServer = {
  listen(host: string, port: number): Promise<void>;
  /** Where it can be reached, without a slash at the end. Throws before it listens. */
  url(): string;
  close(): Promise<void>;
};

/** An HTTP server with limits on how long and how much a client may talk before it is heard. */
export function createHttpServer(app: Hono<ApiEnv>, upgrade: Upgrade): HttpServer {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(LIMITS, (request, response) => void listener(request, response));
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_SOCKET;
  server.on("upgrade", upgrade);
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    else socket.destroy();
  });

  return {
    listen: (host, port) => listen(server, host, port),
    url() {
      const address = server.address();
      if (address === null || typeof address === "string") {
        throw new Failure("not-listening", "the server does not listen yet", { retriable: true });
      }
      return urlOf(address);
    },
    close: () => close(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = address === "0.0.0.0" || address === "::" ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(impatience);
}
