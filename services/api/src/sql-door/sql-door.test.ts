import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS, type OpenedDoor, openDoor } from "./testing/index.ts";

let opened: OpenedDoor;

beforeAll(async () => {
  opened = await openDoor();
});

afterAll(async () => {
  await opened.close();
});

type Asked = {
  key?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  method?: string;
  body?: string | Uint8Array<ArrayBuffer>;
};

async function ask(query: string, { key = KEYS.ours, params = {}, headers = {}, ...init }: Asked = {}) {
  const url = new URL(opened.door.url());
  for (const [name, value] of Object.entries({ query, ...params })) if (value !== "") url.searchParams.set(name, value);
  const response = await fetch(url, {
    method: "POST",
    ...init,
    headers: { ...(key === "" ? {} : { "X-ClickHouse-Key": key }), ...headers },
  });
  return { status: response.status, headers: response.headers, text: (await response.text()).trimEnd() };
}

describe("the protocol", () => {
  it("answers a ping to anyone", async () => {
    expect(await (await fetch(`${opened.door.url()}/ping`)).text()).toBe("Ok.\n");
    expect(await (await fetch(opened.door.url())).text()).toBe("Ok.\n");
  });

  it("takes the text in the URL, in the body, and in both", async () => {
    expect((await ask("SELECT 1")).text).toBe("1");
    expect((await ask("SELECT 1", { method: "GET" })).text).toBe("1");
    expect((await ask("", { body: "SELECT 1" })).text).toBe("1");
    expect((await ask("SELECT 1 +", { body: "1" })).text).toBe("2");
    expect(
      (await ask("", { body: Uint8Array.from(gzipSync("SELECT 3")), headers: { "Content-Encoding": "gzip" } })).text,
    ).toBe("3");
  });

  it("says what a driver looks for", async () => {
    const { headers } = await ask("SELECT 1 AS a FORMAT JSON", { params: { query_id: "mine-1" } });
    expect(headers.get("content-type")).toBe("application/json; charset=UTF-8");
    expect(headers.get("x-clickhouse-format")).toBe("JSON");
    expect(headers.get("x-clickhouse-timezone")).toBe("UTC");
    expect(headers.get("x-clickhouse-query-id")).toBe("mine-1");
    expect(headers.get("x-clickhouse-server-display-name")).toBe("nghe");
    expect(JSON.parse(headers.get("x-clickhouse-summary") ?? "")).toMatchObject({ result_rows: "1" });
  });

  it.each([
    ["in the text", "SELECT 1 AS a FORMAT JSONEachRow", {}],
    ["in a parameter", "SELECT 1 AS a", { params: { default_format: "JSONEachRow" } }],
    ["in a header", "SELECT 1 AS a", { headers: { "X-ClickHouse-Format": "JSONEachRow" } }],
  ])("takes the format %s", async (_, query, asked) => {
    expect((await ask(query, asked)).text).toBe('{"a":1}');
  });

  it("refuses a format that is not offered", async () => {
    expect(await ask("SELECT 1 FORMAT Template")).toMatchObject({
      status: 404,
      text: expect.stringContaining("Code: 73. DB::Exception: The format Template"),
    });
  });

  it("packs an answer as asked", async () => {
    const url = `${opened.door.url()}/?enable_http_compression=1&query=SELECT+1`;
    const headers = { "X-ClickHouse-Key": KEYS.ours, "Accept-Encoding": "gzip" };
    const response = await fetch(url, { headers });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe("1\n");
    const blocks = Buffer.from(
      await (await fetch(`${opened.door.url()}/?compress=1&query=SELECT+1`, { headers })).arrayBuffer(),
    );
    expect(blocks[16]).toBe(0x82);
    expect(blocks.subarray(26).toString()).toBe("1\n");
  });

  it("answers errors in ClickHouse's words", async () => {
    const { status, headers, text } = await ask("SELEC 1");
    expect(status).toBe(400);
    expect(headers.get("x-clickhouse-exception-code")).toBe("62");
    expect(text).toMatch(/^Code: 62\. DB::Exception: Syntax error.*\(SYNTAX_ERROR\) \(version 26\./s);
    expect(await ask("SELECT nosuch FROM mentions")).toMatchObject({
      status: 404,
      text: expect.stringContaining("Code: 47."),
    });
    expect(await ask("SELECT 1 FROM nosuch")).toMatchObject({
      status: 404,
      text: expect.stringContaining("Code: 60."),
    });
  });

  it("refuses a text that is too long, empty, or two", async () => {
    expect(await ask("", { body: `SELECT '${"x".repeat(70_000)}'` })).toMatchObject({ status: 413 });
    expect(
      await ask("", {
        body: Uint8Array.from(gzipSync(`SELECT '${"x".repeat(1_000_000)}'`)),
        headers: { "Content-Encoding": "gzip" },
      }),
    ).toMatchObject({ status: 413 });
    expect(await ask("SELECT 1; SELECT 2")).toMatchObject({ status: 400 });
    expect(await ask(" ", { body: " " })).toMatchObject({ status: 400, text: expect.stringContaining("Empty query") });
  });

  it("knows no other path, method, database or kind of body", async () => {
    expect((await fetch(`${opened.door.url()}/play`, { headers: { "X-ClickHouse-Key": KEYS.ours } })).status).toBe(404);
    expect((await ask("SELECT 1", { method: "PUT" })).status).toBe(405);
    expect(await ask("SELECT 1", { params: { database: "nghe_store" } })).toMatchObject({
      status: 404,
      text: expect.stringContaining("Code: 81."),
    });
    expect((await ask("", { body: "x", headers: { "Content-Type": "multipart/form-data; boundary=x" } })).status).toBe(
      501,
    );
  });
});

describe("keys", () => {
  const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString("base64")}` });

  it.each([
    ["headers", { headers: { "X-ClickHouse-User": "default", "X-ClickHouse-Key": KEYS.ours } }],
    ["Basic", { headers: basic(`default:${KEYS.ours}`) }],
    ["parameters", { params: { user: "default", password: KEYS.ours } }],
  ])("are taken as %s", async (_, asked) => {
    expect(await ask("SELECT DISTINCT workspace FROM mentions", { key: "", ...asked })).toMatchObject({
      status: 200,
      text: "ours",
    });
  });

  it("are refused where missing, wrong, or of another user", async () => {
    expect(await ask("SELECT 1", { key: "" })).toMatchObject({
      status: 401,
      text: expect.stringContaining("Code: 194."),
    });
    expect(await ask("SELECT 1", { key: "nope" })).toMatchObject({
      status: 403,
      text: expect.stringContaining("Code: 516."),
    });
    expect((await ask("SELECT 1", { headers: { "X-ClickHouse-User": "root" } })).status).toBe(403);
  });

  it("see the workspaces they speak for", async () => {
    const seen = async (key: string) => (await ask("SELECT DISTINCT workspace FROM mentions ORDER BY 1", { key })).text;
    expect(await seen(KEYS.rival)).toBe("rival");
    expect(await seen(KEYS.everyone)).toBe("ours\nrival");
  });

  it("are not trusted while the registry is not current", async () => {
    opened.registry.staleness = 61_000;
    expect((await ask("SELECT 1")).status).toBe(503);
    opened.registry.staleness = 0;
    expect((await ask("SELECT 1")).status).toBe(200);
  });

  it("that are deleted stop at once, in the middle of a query", async () => {
    const run = ask("SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1");
    await expect
      .poll(async () =>
        Number(
          await opened.sandbox.admin("SELECT count() FROM system.processes WHERE query LIKE '%sipHash64(number)%'"),
        ),
      )
      .toBeGreaterThan(1);
    opened.registry.tell({ type: "delete", kind: "key", uid: "k1", offset: 9 });
    expect(await run).toMatchObject({ text: expect.stringContaining("Code: 394.") });
  });
});

describe("questions about the schema", () => {
  it.each([
    ["SHOW TABLES LIKE 'mentions%'", "mentions\nmentions_by_hour\nmentions_by_minute"],
    ["SHOW TABLES FROM nghe LIKE '%nothing'", ""],
    ["SHOW DATABASES", "nghe"],
    ["EXISTS TABLE nghe.mentions", "1"],
    ["EXISTS nosuch", "0"],
    ["USE nghe", ""],
    ["SELECT currentDatabase()", "nghe"],
    ["SELECT name FROM system.tables WHERE name LIKE 'mentions_by%'", "mentions_by_hour\nmentions_by_minute"],
  ])("%s", async (query, answer) => {
    expect(await ask(query)).toMatchObject({ status: 200, text: answer });
  });

  it("DESCRIBE tells names, types and comments", async () => {
    const { text } = await ask("DESC nghe.mentions FORMAT JSONEachRow");
    const rows = text.split("\n").map((line) => JSON.parse(line));
    expect(rows[0]).toEqual({
      name: "workspace",
      type: "String",
      default_type: "",
      default_expression: "",
      comment: expect.stringContaining("Slug of the workspace"),
      codec_expression: "",
      ttl_expression: "",
    });
    expect(await ask("DESCRIBE nosuch")).toMatchObject({ status: 404, text: expect.stringContaining("Code: 60.") });
  });

  it("SHOW CREATE shows the columns and not how the view is made", async () => {
    const { text } = await ask("SHOW CREATE TABLE mentions FORMAT TSVRaw");
    expect(text).toContain("`published_at` DateTime64(3, 'UTC') COMMENT 'When the author says");
    expect(text).not.toContain("nghe_store");
  });
});

describe("parameters", () => {
  it.each([
    ["SELECT {a:UInt8} + 1", { param_a: "41" }, "42"],
    ["SELECT {a:String}", { param_a: "it's \\\\ a\\ttab; DROP TABLE x" }, "it\\'s \\\\ a\\ttab; DROP TABLE x"],
    ["SELECT {a:Nullable(String)} IS NULL", { param_a: "\\N" }, "1"],
    ["SELECT arraySort({a:Array(String)})", { param_a: "['b','it\\'s']" }, "['b','it\\'s']"],
    [
      "SELECT count() FROM mentions WHERE brand = {b:String} AND likes < {n:UInt64}",
      { param_b: "pho-ha-noi", param_n: "6" },
      "2",
    ],
    ["SELECT number FROM numbers(100) LIMIT {n:UInt32}", { param_n: "1" }, "0"],
    ["SELECT toDate({d:Date}) + 1", { param_d: "2026-11-01" }, "2026-11-02"],
    ["SELECT '{a:String}', {a:String}", { param_a: "x" }, "{a:String}\tx"],
    ["SELECT ({t:Tuple(String, UInt8)}).2", { param_t: "('k',7)" }, "7"],
    ["SELECT mapFromArrays({k:Array(String)}, {v:Array(UInt8)})['k']", { param_k: "['k']", param_v: "[7]" }, "7"],
  ])("%s", async (query, params, answer) => {
    expect(await ask(query, { params })).toMatchObject({ text: answer, status: 200 });
  });

  it("cannot be names, cannot be missing, cannot carry SQL", async () => {
    expect(await ask("SELECT * FROM {t:Identifier}", { params: { param_t: "mentions" } })).toMatchObject({
      status: 400,
      text: expect.stringContaining("names cannot be parameters"),
    });
    expect((await ask("SELECT {m:Map(String, UInt8)}", { params: { param_m: "{}" } })).text).toContain("mapFromArrays");
    expect(await ask("SELECT {a:String}")).toMatchObject({ status: 400, text: expect.stringContaining("Code: 456.") });
    expect((await ask("SELECT {a:UInt8}", { params: { param_a: "1) FROM nghe_store.mentions --" } })).status).toBe(400);
  });
});

describe("settings in the URL", () => {
  it("are honoured as caps below the door's own", async () => {
    expect(await ask("SELECT * FROM numbers(100)", { params: { max_result_rows: "10" } })).toMatchObject({
      status: 500,
      text: expect.stringContaining("Code: 396."),
    });
    expect(
      (await ask("SELECT * FROM numbers(10)", { params: { max_result_rows: "999999999", max_execution_time: "0" } }))
        .status,
    ).toBe(200);
    const slow = "SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1";
    expect(await ask(slow, { params: { max_execution_time: "1" } })).toMatchObject({
      status: 408,
      text: expect.stringContaining("Code: 159."),
    });
  });

  it("change how values are written, where that is harmless", async () => {
    const asked = { params: { output_format_json_quote_64bit_integers: "1", default_format: "JSONEachRow" } };
    expect((await ask("SELECT toUInt64(1) AS a", asked)).text).toBe('{"a":"1"}');
    expect((await ask("SELECT toUInt64(1) AS a FORMAT JSONEachRow")).text).toBe('{"a":1}');
  });

  it("that change nothing are taken, and any other is refused by name", async () => {
    expect(
      (
        await ask("SELECT 1", {
          params: { session_id: "x", wait_end_of_query: "1", send_progress_in_http_headers: "1" },
        })
      ).status,
    ).toBe(200);
    expect(await ask("SELECT 1", { params: { allow_ddl: "1" } })).toMatchObject({
      status: 403,
      text: expect.stringContaining("The setting allow_ddl cannot be changed here"),
    });
    expect((await ask("SELECT 1", { params: { max_execution_time: "1; DROP" } })).status).toBe(400);
    expect((await ask("SELECT 1", { params: { additional_table_filters: "{}" } })).status).toBe(403);
  });
});

describe("the log", () => {
  it("says who asked what and got how much, and no key", async () => {
    await ask("SELECT text FROM mentions LIMIT 3", { key: KEYS.rival });
    const line = opened.logger.lines.filter((it) => it.message === "sql query").at(-1);
    expect(line?.fields).toMatchObject({
      audit: "sql",
      keyUid: "k2",
      workspaceUid: "uid-rival",
      rows: 3,
      query: "SELECT text FROM mentions LIMIT 3",
    });
    expect(JSON.stringify(opened.logger.lines)).not.toContain(KEYS.rival);
  });

  it("says what was refused and why", async () => {
    await ask("SELECT file('/etc/passwd')");
    const line = opened.logger.lines.at(-1);
    expect(line).toMatchObject({ message: "sql query refused", fields: { code: 497, keyUid: "k1" } });
  });
});

it("lets a few queries of one key run, a few wait, and refuses the rest", async () => {
  const slow = "SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1";
  const asked = Array.from({ length: 9 }, () => ask(slow, { params: { max_execution_time: "1" } }));
  const codes = (await Promise.all(asked)).map((it) => it.status);
  expect(codes.filter((status) => status === 429)).toHaveLength(3);
});
