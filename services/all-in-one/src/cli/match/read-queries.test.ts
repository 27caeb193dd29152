import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { namedQuery, nameReader, readQueries } from "./read-queries.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-queries-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(...lines: string[]) {
  const path = join(folder, "queries.ndjson");
  await writeFile(path, lines.join("\n"));
  const terminal = recordingTerminal();
  const file = await readQueries(path, terminal);
  return { file, told: terminal.said().err.replaceAll(`${path} `, "").split("\n") };
}

describe("a file of queries", () => {
  it("has one a line, each with where it stands", async () => {
    const { file } = await read('{"id": "tiki", "query": "tiki -{noise}"}', "", '{"id": "noise", "query": "spam"}');
    expect(file.queries).toEqual([
      { id: "tiki", query: "tiki -{noise}", line: 1 },
      { id: "noise", query: "spam", line: 3 },
    ]);
    expect(file.bad).toBe(0);
  });

  it("tells each line that is none, and goes on", async () => {
    const { file, told } = await read(
      '{"id": "a"}',
      "not json",
      '{"id": "", "query": "x"}',
      '{"id": "b", "query": "b"}',
    );
    expect(file.queries.map(({ id }) => id)).toEqual(["b"]);
    expect(file.bad).toBe(3);
    expect(told.map((line) => line.split(":")[0])).toEqual(["line 1", "line 2", "line 3"]);
    expect(told[0]).toContain('must be {"id": "…", "query": "…"}');
  });

  it("keeps the first of two of one id, and says where that is", async () => {
    const { file, told } = await read('{"id": "a", "query": "tiki"}', '{"id": "a", "query": "shopee"}');
    expect(file.queries.map(({ query }) => query)).toEqual(["tiki"]);
    expect(told).toEqual(['line 2: the id "a" is that of line 1']);
  });

  it("gives queries to each other by name, and null for a name that is not there", async () => {
    const { file } = await read('{"id": "noise", "query": "spam"}', '{"id": "toString", "query": "x"}');
    const named = nameReader(file);
    expect([named("noise"), named("toString"), named("valueOf"), named("")]).toEqual(["spam", "x", null, null]);
    expect(namedQuery({ id: "a", query: "{noise}" }, named).named?.("noise")).toBe("spam");
  });
});
