import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { KEYS, type OpenedDoor, openDoor } from "@nghe/api/sql-door/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectFindings } from "./harness/expect-findings.ts";
import { runProgram } from "./harness/run-program.ts";

let opened: OpenedDoor;
let client: ClickHouseClient;

beforeAll(async () => {
  opened = await openDoor();
  client = createClient({
    url: opened.door.url(),
    username: "default",
    password: KEYS.ours,
    database: "nghe",
    compression: { response: true },
    log: { level: ClickHouseLogLevel.OFF },
  });
});

afterAll(async () => {
  await client.close();
  await opened.close();
});

describe("@clickhouse/client", () => {
  const rows = async <T>(query: string, query_params: Record<string, unknown> = {}) =>
    await (await client.query({ query, query_params, format: "JSONEachRow" })).json<T>();

  it("lists and reads", async () => {
    const refused = await rows("SELECT file('/etc/hostname')").catch((error: unknown) => String(error));
    const mentions = await rows<{ brand: string; topics: string[]; at: string; likes: number }>(
      `SELECT brand, topics, formatDateTime(published_at, '%Y-%m-%d %H:%i') AS at, toUInt32(likes) AS likes
       FROM nghe.mentions WHERE sentiment = {tone:Int8} AND source IN {sources:Array(String)} ORDER BY likes`,
      { tone: 1, sources: ["facebook", "it's"] },
    );
    expectFindings({
      version: (await rows<{ v: string }>("SELECT version() AS v"))[0]?.v ?? "",
      tables: (await rows<{ name: string }>("SHOW TABLES")).map((it) => it.name),
      columns: (await rows<{ name: string }>("DESCRIBE TABLE nghe.mentions")).map((it) => it.name),
      workspaces: (await rows<{ workspace: string }>("SELECT DISTINCT workspace FROM mentions")).map(
        (it) => it.workspace,
      ),
      rows: mentions,
      refused: String(refused),
    });
  });

  it("pings, streams, and hears errors with their code", async () => {
    expect(await client.ping({ select: true })).toMatchObject({ success: true });
    const stream = (
      await client.query({ query: "SELECT number FROM numbers(10000)", format: "JSONCompactEachRow" })
    ).stream();
    let seen = 0;
    for await (const batch of stream) seen += batch.length;
    expect(seen).toBe(10_000);
    await expect(client.query({ query: "SELECT nosuch FROM mentions" })).rejects.toMatchObject({
      code: "47",
      type: "UNKNOWN_IDENTIFIER",
    });
    await expect(client.command({ query: "DROP TABLE nghe.mentions" })).rejects.toMatchObject({ code: "497" });
    await expect(
      client.insert({ table: "mentions", values: [{ text: "x" }], format: "JSONEachRow" }),
    ).rejects.toMatchObject({ code: "497" });
  });

  it("takes settings of a query", async () => {
    const asked = { query: "SELECT * FROM numbers(100)", clickhouse_settings: { max_result_rows: "10" } };
    await expect(client.query(asked)).rejects.toMatchObject({ code: "396" });
  });
});

describe("curl", () => {
  it("reads with a password, a parameter and a format", async () => {
    const url = `${opened.door.url()}/?param_brand=pho-ha-noi`;
    const query = "SELECT count() AS n FROM nghe.mentions WHERE brand = {brand:String} FORMAT JSONEachRow";
    const args = ["-sS", "-u", `default:${KEYS.ours}`, url, "--data-binary", query];
    expect(await runProgram("curl", args, { cwd: ".", timeoutMs: 20_000 })).toBe('{"n":20}\n');
  });

  it("writes a Parquet file's bytes", async () => {
    const args = [
      "-sS",
      "-H",
      `X-ClickHouse-Key: ${KEYS.ours}`,
      `${opened.door.url()}/?query=SELECT+1+AS+a+FORMAT+Parquet`,
    ];
    expect(await runProgram("curl", args, { cwd: ".", timeoutMs: 20_000 })).toMatch(/^PAR1[\s\S]*PAR1$/);
  });
});
