import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { messageOf } from "@nghe/runtime";
import { createChdbConnection } from "chdb/connection";
import { createLanes } from "../chdb/lanes.ts";
import { quote, writeParameters } from "../parameter-text.ts";
import { type Asked, askedOf } from "./chdb-host-request.ts";

export type ChdbHost = { url: string; close(): Promise<void> };

export type ChdbHostOptions = { path: string; host: string; port: number; parallel: number };

/**
 * A chDB behind ClickHouse's HTTP interface: queries, parameters, settings, inserts, compression, formats. For tests
 * and trials that run several processes where no ClickHouse server is at hand; it knows no users and asks no key, so
 * it listens on loopback. Every request has a connection of its own, so that its settings end with it.
 */
export async function startChdbHost(options: ChdbHostOptions): Promise<ChdbHost> {
  const keeper = createChdbConnection({ path: options.path });
  const turns = createLanes(
    Array.from({ length: options.parallel }, (_, index) => index),
    10_000,
  );
  const server = createServer({ keepAliveTimeout: 10_000 });
  server.on("request", (request, response) => {
    void answer(request, response, (asked) => turns.run(() => run(options.path, asked)));
  });
  await listen(server, options);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await turns.drain();
      await keeper.close();
    },
  };
}

type Answered = { bytes: Uint8Array; format: string; rows: number };

async function run(path: string, asked: Asked): Promise<Answered> {
  const connection = createChdbConnection({ path });
  try {
    for (const [name, value] of asked.settings) await connection.chdb.queryAsync(`SET ${name} = ${quote(value)}`);
    if (asked.database !== null) await connection.chdb.queryAsync(`USE \`${asked.database.replaceAll("`", "")}\``);
    const sql = writeParameters(asked.query, asked.params);
    const result = await connection.chdb.queryAsync(asked.data === "" ? sql : `${sql}\n${asked.data}`, {
      format: asked.format,
    });
    const { rowsRead: rows } = result;
    return { bytes: result.bytes(), rows, format: /FORMAT\s+(\w+)\s*;?\s*$/i.exec(asked.query)?.[1] ?? asked.format };
  } finally {
    await connection.close();
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  ask: (asked: Asked) => Promise<Answered>,
): Promise<void> {
  try {
    const asked = await askedOf(request);
    if (asked === "ping") return void response.end("Ok.\n");
    const { bytes, format, rows } = await ask(asked);
    const zipped = asked.compress ? gzipSync(bytes) : bytes;
    response.writeHead(200, {
      "content-type": "text/plain; charset=UTF-8",
      "x-clickhouse-format": format,
      "x-clickhouse-query-id": asked.queryId,
      "x-clickhouse-summary": JSON.stringify({
        read_rows: "0",
        read_bytes: "0",
        written_rows: "0",
        written_bytes: "0",
        result_rows: String(rows),
      }),
      ...(asked.compress && { "content-encoding": "gzip" }),
    });
    response.end(zipped);
  } catch (error) {
    refuse(response, messageOf(error));
  }
}

function refuse(response: ServerResponse, message: string): void {
  const code = /Code: (\d+)\./.exec(message)?.[1];
  response.writeHead(code === undefined ? 400 : 500, {
    "content-type": "text/plain; charset=UTF-8",
    ...(code !== undefined && { "x-clickhouse-exception-code": code }),
  });
  response.end(message.replace(/^.*?(?=Code: \d+\.)/s, ""));
}

function listen(server: Server, { host, port }: ChdbHostOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
