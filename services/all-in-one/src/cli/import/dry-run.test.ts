import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ImportWishes, openImport } from "@nghe/ingest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeSource, dryRun } from "./dry-run.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-dry-run-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(name: string, text: string, said: Partial<Pick<ImportWishes, "timezone" | "dayFirst">> = {}) {
  const path = join(folder, name);
  await writeFile(path, text);
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    drained: async () => undefined,
    isWatched: false,
    columns: 80,
  };
  const wishes = {
    format: undefined,
    layout: undefined,
    overrides: new Map(),
    source: "import",
    timezone: undefined,
    dayFirst: undefined,
    ...said,
  };
  const source = await openImport(path, wishes);
  describeSource(source, wishes, terminal);
  const told = err.splice(0);
  return { code: await dryRun(source, terminal, NOW), out, err, told };
}

const post = (id: string, more: object = {}) =>
  JSON.stringify({ source: "x", id, createdAt: "2026-03-01T08:00:00Z", text: "sữa ngon", ...more });

describe("a dry run", () => {
  it("shows the posts that would be sent, and is content", async () => {
    const { code, out, err } = await run("posts.ndjson", `${post("1")}\n${post("2")}\n`);
    expect(out.map((line) => JSON.parse(line).id)).toEqual(["1", "2"]);
    expect(err).toEqual(["2 posts would be sent, 0 lines cannot be taken. Nothing was sent."]);
    expect(code).toBe(0);
  });

  it("names every line that cannot be taken with its number, field and reason, and fails", async () => {
    const lines = [post("1"), "{broken", post("2", { createdAt: "yesterday" }), post("3", { text: 5 }), post("4")];
    const { code, out, err } = await run("posts.ndjson", lines.join("\n"));
    expect(out.map((line) => JSON.parse(line).id)).toEqual(["1", "4"]);
    expect(err.slice(0, 3)).toEqual([
      expect.stringMatching(/^line 2: /),
      expect.stringMatching(/^line 3: createdAt /),
      expect.stringMatching(/^line 4: text /),
    ]);
    expect(err.at(-1)).toBe("2 posts would be sent, 3 lines cannot be taken. Nothing was sent.");
    expect(code).toBe(1);
  });

  it("shows the first ten posts, and reads the rest all the same", async () => {
    const lines = Array.from({ length: 30 }, (_, nth) => post(String(nth)));
    const { out, err } = await run("posts.ndjson", lines.join("\n"));
    expect(out).toHaveLength(10);
    expect(err.at(-1)).toContain("30 posts would be sent");
  });

  it("does not fill the screen with a file that is none", async () => {
    const { code, err } = await run("posts.ndjson", `${post("1")}\n${"{broken\n".repeat(1_500)}`);
    expect([err.length, err.at(-2), code]).toEqual([1_002, "… and 500 more", 1]);
  });

  it("counts lines as an editor does, behind a header and rows of several lines", async () => {
    const csv = `id,created_at,text,source\n1,2026-03-01T08:00:00Z,"một\nhai",x\n2,not a time,ba,x\n`;
    const { err } = await run("posts.csv", csv);
    expect(err[0]).toMatch(/^line 4: createdAt /);
  });

  it("says what the file was found to be, and which column fills which field", async () => {
    const { told } = await run("posts.tsv", "id\tcreated_at\ttext\tsource\n1\t2026-03-01T08:00:00Z\tngon\tx\n");
    expect(told[0]).toContain('utf-8, separated by "\\t"');
    expect(told[1]).toContain("text ← text");
    expect(told[1]).toContain("createdAt ← created_at");
  });

  it("says how dates are read that could mean two things, and what changes that", async () => {
    const plain = await run("plain.csv", "date,text\n03/04/2026 08:00,ngon\n");
    expect(plain.told[2]).toContain("of UTC, 03/04 is 4 March (--timezone and --day-first change it)");
    const own = await run("own.csv", "Nội dung,Ngày đăng\nngon,03/04/2026 08:00\n");
    expect(own.told[2]).toContain("of Asia/Ho_Chi_Minh, 03/04 is 3 April (--timezone and --month-first change it)");
    const said = await run("said.csv", "date,text\n03/04/2026 08:00,ngon\n", {
      timezone: "Asia/Tokyo",
      dayFirst: true,
    });
    expect(said.told[2]).toContain("of Asia/Tokyo, 03/04 is 3 April");
  });
});
