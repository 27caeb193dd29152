import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ServerConnections, serverConnections } from "./server-connections.ts";

let server: Server;
let asked: URLSearchParams[];
let connections: ServerConnections;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "/", "http://server").searchParams);
    request.resume().on("end", () => {
      response.setHeader("X-ClickHouse-Summary", JSON.stringify({ result_rows: "2" }));
      response.end("1\n2\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connections = serverConnections({ url, user: "nghe", password: "secret", connections: 2 });
});

afterEach(async () => {
  await connections.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("a connection to a server", () => {
  it("brings all of its settings with every request", async () => {
    const connection = connections.open();
    await connection.setUp([
      ["log_comment", "a0"],
      ["readonly", 1],
    ]);
    for (const sql of ["SELECT 1", "SELECT 2"]) expect((await connection.run(sql, "TSV")).rows).toBe(2);
    expect(asked).toHaveLength(2);
    for (const given of asked) {
      expect(Object.fromEntries(given)).toMatchObject({
        ...{ database: "nghe", log_comment: "a0", readonly: "1", default_format: "TSV", wait_end_of_query: "1" },
      });
    }
  });

  it("keeps its settings from others", async () => {
    const [mine, other] = [connections.open(), connections.open()];
    await mine.setUp([["log_comment", "mine"]]);
    await other.setUp([["log_comment", "other"]]);
    await mine.run("SELECT 1", "TSV");
    expect(asked.map((given) => given.get("log_comment"))).toEqual(["mine"]);
  });

  it("runs nothing before it was set up", async () => {
    await expect(connections.open().run("SELECT 1", "TSV")).rejects.toThrow(TypeError);
    expect(asked).toEqual([]);
  });

  it("says that the database does not answer, and not where it is", async () => {
    const connection = connections.open();
    await connection.setUp([]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const error = await connection.run("SELECT 1", "TSV").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ exceptionCode: 210, label: "NETWORK_ERROR" });
    expect(String(error)).not.toContain("127.0.0.1");
  });
});
