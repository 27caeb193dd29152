import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Registry } from "@nghe/registry";
import { type Clock, type Component, type Logger, type Metrics, messageOf } from "@nghe/runtime";
import type { DoorEngine, QueryLimits } from "@nghe/store/door";
import type { Authenticator } from "../auth/identity.ts";
import { type Answering, answer } from "./answer.ts";
import { createAudit } from "./audit.ts";
import { authorize } from "./authorize.ts";
import { createGate } from "./gate/gate.ts";
import { readVocabulary } from "./gate/read-vocabulary.ts";
import { type DoorRequest, readDoorRequest } from "./http/door-request.ts";
import { DoorException, toException } from "./http/exception.ts";
import { readText } from "./http/read-text.ts";
import { type Sending, sendAnswer, sendException } from "./http/send-answer.ts";
import { createKeyScopes, type KeyScopes } from "./key-scopes.ts";
import { createTurnstile } from "./turnstile.ts";

export type SqlDoorConfig = {
  host: string;
  /** 0 for any free port. */
  port: number;
  limits: QueryLimits;
  perKey: { running: number; waiting: number };
};

export const SQL_DOOR_LIMITS: QueryLimits = {
  seconds: 30,
  resultRows: 1_000_000,
  resultBytes: 64 * 1024 * 1024,
  memoryBytes: 1_500_000_000,
  threads: 2,
  onOverflow: "throw",
};

export type SqlDoorDeps = {
  engine: DoorEngine;
  authenticator: Authenticator;
  registry: Pick<Registry, "view" | "subscribe" | "staleness">;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: SqlDoorConfig;
};

export type SqlDoor = Component & {
  /** Where it listens, once started: `http://127.0.0.1:8123`. */
  url(): string;
};

const IDLE_READER_MS = 60_000;

type Open = { answering: Answering; version: string; scopes: KeyScopes; server: Server; closing: AbortController };

/**
 * ClickHouse's HTTP interface over the views of `nghe`, whichever engine is behind: whoever has a key reads the
 * workspaces it speaks for, and nothing else. It owns `engine`, and closes it when it stops.
 */
export function createSqlDoor(deps: SqlDoorDeps): SqlDoor {
  const { engine, config, clock } = deps;
  const turnstile = createTurnstile(config.perKey);
  const audit = createAudit(deps);
  const requests = new Set<Promise<void>>();
  let open: undefined | Open;

  async function serve(to: Open, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", "http://door");
    if (isPing(incoming, url)) return void response.writeHead(200, { "Content-Type": "text/plain" }).end("Ok.\n");
    const sending: Sending = { response, queryId: randomUUID(), version: to.version };
    const record = audit.begin(sending.queryId);
    let packing: DoorRequest["packing"] = "plain";
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      const body = await readText(incoming);
      const request = readDoorRequest(url, incoming.headers, body);
      packing = request.packing;
      sending.queryId = request.queryId ?? sending.queryId;
      checkRoute(incoming, url);
      const identity = authorize(request, deps);
      record.asked(identity, request.text);
      const signal = AbortSignal.any([gone.signal, to.closing.signal]);
      const found = await turnstile.pass(identity.keyUid, async () => {
        signal.throwIfAborted();
        return await answer(to.answering, request, await to.scopes.tokenOf(identity), signal);
      });
      record.answered(found);
      await sendAnswer(sending, found, packing);
    } catch (error) {
      const exception = toException(error);
      record.refused(exception, error);
      if (!response.headersSent && !response.destroyed) await sendException(sending, exception, packing);
    }
  }

  async function start(): Promise<void> {
    const gate = createGate(engine, await readVocabulary(engine));
    const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 128 * 1024 });
    const started: Open = {
      answering: { engine, gate, limits: config.limits },
      version: await engine.version(),
      scopes: createKeyScopes(deps),
      server,
      closing: new AbortController(),
    };
    server.on("request", (incoming, response) => {
      const request = serve(started, incoming, response).catch((error: unknown) => {
        deps.logger.error({ error: messageOf(error) }, "sql door");
        response.destroy();
      });
      requests.add(request);
      void request.finally(() => requests.delete(request));
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(config.port, config.host, resolve);
    });
    open = started;
    void closeIdleReaders(started.closing.signal);
  }

  async function closeIdleReaders(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await clock.sleep(IDLE_READER_MS, until).catch(() => undefined);
      engine.closeIdle(IDLE_READER_MS);
    }
  }

  async function stop(): Promise<void> {
    const closing = open;
    open = undefined;
    closing?.scopes.stop();
    closing?.closing.abort();
    closing?.server.close();
    await Promise.all(requests);
    closing?.server.closeAllConnections();
    await engine.close();
  }

  return {
    name: "sql-door",
    start,
    stop,
    health: () => ({ ok: open !== undefined, detail: open === undefined ? "not listening" : "listening" }),
    failed: undefined,
    url: () => urlOf(open?.server),
  };
}

function isPing(incoming: IncomingMessage, url: URL): boolean {
  if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
  return url.pathname === "/ping" || (url.pathname === "/" && url.search === "");
}

function checkRoute(incoming: IncomingMessage, url: URL): void {
  if (incoming.method !== "GET" && incoming.method !== "POST") {
    throw new DoorException(36, "BAD_ARGUMENTS", "Only GET and POST are taken", 405);
  }
  if (!/^\/(nghe|default)?\/?$/.test(url.pathname))
    throw new DoorException(36, "BAD_ARGUMENTS", "There is nothing at this path", 404);
}

function urlOf(server: undefined | Server): string {
  const address = server?.address();
  if (address === null || address === undefined || typeof address === "string")
    throw new Error("the SQL door is not open");
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}
