import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Bench, createBench, runWords } from "../testing/command-bench.ts";
import { sqlCommand } from "./sql.ts";

const written: Uint8Array[] = [];
const deps = {
  readInput: async () => "SELECT 2\n",
  write: (bytes: Uint8Array) => void written.push(bytes),
  isRead: false,
};
const text = () => Buffer.concat(written).toString();

let bench: Bench;
beforeAll(async () => {
  bench = await createBench([sqlCommand(deps)], ({ body }) =>
    body.includes("nope")
      ? { status: 404, body: "Code: 60. DB::Exception: there is no table nope. (UNKNOWN_TABLE)" }
      : { status: 200, body: `${body.trim()}\n` },
  );
});
beforeEach(() => {
  written.length = 0;
  bench.asked.length = 0;
});
afterAll(() => bench.close());

it("asks the door with the admin key, and gives its bytes as they came", async () => {
  expect(await bench.run("sql", "SELECT 1")).toEqual({ code: 0, out: "", err: "" });
  expect(text()).toBe("SELECT 1\n");
  expect(bench.asked[0]?.headers).toMatchObject({
    "x-clickhouse-user": "default",
    "x-clickhouse-key": bench.config.adminKey,
    "x-clickhouse-format": "TSVWithNames",
  });
});

it("reads the query from stdin, and gives the format that was wished for", async () => {
  await bench.run("sql", "-", "--format", "CSV");
  expect([text(), bench.asked[0]?.headers["x-clickhouse-format"]]).toEqual(["SELECT 2\n", "CSV"]);
});

it("shows people a drawn table", async () => {
  await runWords(["sql", "SELECT 1"], [sqlCommand({ ...deps, isRead: true })], bench.config);
  expect(bench.asked[0]?.headers["x-clickhouse-format"]).toBe("PrettyCompactMonoBlock");
});

it("says what the engine refused, and fails", async () => {
  const said = await bench.run("sql", "SELECT * FROM nope");
  expect(said).toMatchObject({ code: 1, err: expect.stringContaining("there is no table nope") });
  expect(text()).toBe("");
});

it("says how to start a server where none runs", async () => {
  const said = await runWords(["sql", "SELECT 1"], [sqlCommand(deps)], { ...bench.config, sqlPort: 1 });
  expect(said).toMatchObject({ code: 1, err: expect.stringContaining("npm start") });
});

it.each([[["sql"]], [["sql", "SELECT 1", "SELECT 2"]], [["sql", " "]]])("%j is used wrongly", async (words) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2 });
});
