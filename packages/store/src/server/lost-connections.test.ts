import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock } from "@nghe/runtime";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../database.ts";
import { createServerDatabase } from "./server-database.ts";

const open: { server: Server; database: Database }[] = [];
afterEach(async () => {
  for (const { server, database } of open.splice(0)) {
    await database.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that breaks the first `broken` requests off, after it has read them, and answers the others with `{"n":1}`. */
async function flakyServer(broken: number, replicated = false): Promise<{ database: Database; asked: URL[] }> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "/", "http://host"));
    const nth = asked.length;
    request.on("end", () => (nth <= broken ? request.socket.destroy() : response.end('{"n":1}\n')));
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const database = createServerDatabase({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ user: "default", password: "", clock: systemClock, random: () => 0 },
    ...{ timeoutMs: 5_000, connections: 2, replicated },
  });
  open.push({ server, database });
  return { database, asked };
}

const statement = { sql: "SELECT 1 AS n", params: {}, row: z.object({ n: z.number() }), timeoutMs: undefined };

describe("a server that loses connections", () => {
  it("is asked again for a read, under a query id of its own each time", async () => {
    const { database, asked } = await flakyServer(2);
    expect(await database.query(statement)).toEqual([{ n: 1 }]);
    const ids = asked.map(({ searchParams }) => searchParams.get("query_id"));
    expect(new Set(ids).size).toBe(3);
  });

  it("is given up after a few tries, as something that may pass", async () => {
    const { database, asked } = await flakyServer(100);
    await expect(database.query(statement)).rejects.toMatchObject({ kind: "unavailable", retriable: true });
    expect(asked.length).toBeLessThan(10);
  });

  it("is never sent an insert twice: whether it landed is not known", async () => {
    const { database, asked } = await flakyServer(1);
    await expect(database.insert("t", ["n"], [[1]])).rejects.toMatchObject({ kind: "unavailable", retriable: true });
    expect(asked).toHaveLength(1);
  });

  it("is asked for a quorum, and for all of what was acknowledged, only where tables are replicated", async () => {
    for (const replicated of [true, false]) {
      const { database, asked } = await flakyServer(0, replicated);
      await database.query(statement);
      await database.insert("t", ["n"], [[1]]);
      const settings = asked.map(({ searchParams }) => [
        searchParams.get("select_sequential_consistency"),
        searchParams.get("insert_quorum"),
      ]);
      expect(settings).toEqual(
        replicated
          ? [
              ["1", null],
              [null, "auto"],
            ]
          : [
              [null, null],
              [null, null],
            ],
      );
    }
  });

  it("that is not there is one that may come back", async () => {
    const database = createServerDatabase({
      url: "http://127.0.0.1:1",
      ...{ user: "default", password: "", clock: systemClock, random: () => 0 },
      ...{ timeoutMs: 1_000, connections: 1, replicated: false },
    });
    await expect(database.query(statement)).rejects.toMatchObject({ kind: "unavailable", retriable: true });
    await database.close();
  });
});
