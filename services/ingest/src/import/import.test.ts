import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "@nghe/runtime";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportItem, type ImportWishes, openImport } from "./import-source.ts";
import { type ImporterDeps, type Reject, runImport } from "./importer.ts";

const wishes: ImportWishes = {
  format: undefined,
  layout: undefined,
  overrides: new Map(),
  source: "x",
  timezone: undefined,
  dayFirst: undefined,
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function itemsOf(content: string | Buffer, name = "file.csv"): Promise<ImportItem[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const source = await openImport(path, wishes);
  const items: ImportItem[] = [];
  for await (const item of source.items()) items.push(item);
  return items;
}

describe("a file of whatever making", () => {
  const table = "Date\tHeadline\tHit Sentence\tURL\n01-Mar-2026 08:00AM\tTin\tHàng đẹp\thttps://a.vn/1\n";

  it("reads UTF-16 with tabs, as Meltwater writes it", async () => {
    const items = await itemsOf(iconv.encode(table, "utf-16le", { addBOM: true }));
    expect(items).toMatchObject([
      { ok: true, line: 2, item: { text: "Hàng đẹp", title: "Tin", createdAt: "2026-03-01T08:00:00.000Z" } },
    ]);
  });

  it("tells the line of a bad row and keeps the good ones around it", async () => {
    const items = await itemsOf('id,date,text\n1,2026-03-01,"a\nb"\n2,someday,c\n3,2026-03-01,d\n');
    expect(items.map((item) => [item.line, item.ok])).toEqual([
      [2, true],
      [4, false],
      [5, true],
    ]);
  });

  it("loses a line alone to a quote that is never closed, whether or not another one follows", async () => {
    for (const end of ["\n", "\r\n"]) {
      for (const third of ['"c"', "c"]) {
        const lines = [
          "id,date,text",
          "1,2026-03-01,a",
          '2,2026-03-01,"b',
          `3,2026-03-01,${third}`,
          "4,2026-03-01,d",
          "",
        ];
        const items = await itemsOf(lines.join(end));
        expect(items).toMatchObject([
          { ok: true, line: 2, item: { text: "a" } },
          { ok: false, line: 3, message: expect.stringContaining("never closed") },
          { ok: true, line: 4, item: { text: "c" } },
          { ok: true, line: 5, item: { text: "d" } },
        ]);
      }
    }
  });

  it("keeps a text of several lines that begins with a quote", async () => {
    const items = await itemsOf('id,date,text\r\n1,2026-03-01,"""no"" he said\r\nand left"\r\n2,someday,"x"\r\n');
    expect(items).toMatchObject([
      { ok: true, line: 2, item: { text: '"no" he said\r\nand left' } },
      { ok: false, line: 4 },
    ]);
  });

  it("gets past a quote inside a field", async () => {
    const items = await itemsOf('id,date,text\n1,2026-03-01,he said "no" to it\n2,2026-03-01,fine\n');
    expect(items.map((item) => item.ok && item.item)).toMatchObject([{ text: 'he said "no" to it' }, { text: "fine" }]);
  });

  it("reads NDJSON, a broken line by its number", async () => {
    const items = await itemsOf(
      '{"id":"1","text":"a"}\n{"id":\n\n{"id":"2","text":"b","source":"y"}\n',
      "posts.ndjson",
    );
    expect(items).toMatchObject([
      { ok: true, line: 1, item: { id: "1", source: "x" } },
      { ok: false, line: 2 },
      { ok: true, line: 4, item: { source: "y" } },
    ]);
  });

  it("refuses a file without a text column in words that help", async () => {
    await expect(itemsOf("foo,bar\n1,2\n")).rejects.toThrow(/--map text=COLUMN.*Columns seen: foo, bar/);
    await expect(openImport(join(folder, "absent.csv"), wishes)).rejects.toThrow(/cannot be read/);
  });
});

function importerTo(submit: ImporterDeps["submit"], more: Partial<ImporterDeps> = {}) {
  const rejects: Reject[] = [];
  const progress: number[] = [];
  const deps: ImporterDeps = {
    submit,
    onProgress: async ({ done }) => void progress.push(done),
    onReject: async (reject) => void rejects.push(reject),
    onBatch: () => undefined,
    pause: async () => undefined,
    batchSize: 2,
    inFlight: 3,
    skip: 0,
    start: { accepted: 0, rejected: 0 },
    signal: new AbortController().signal,
    ...more,
  };
  return { deps, rejects, progress };
}

async function* numbered(count: number): AsyncGenerator<ImportItem> {
  for (let line = 1; line <= count; line++) {
    if (line === 3) yield { ok: false, line, path: "createdAt", message: "is no date", text: "…", read: line };
    else yield { ok: true, line, item: { n: line }, read: line };
  }
}
const takeAll: ImporterDeps["submit"] = async (items) => ({ batch: "b", accepted: items.length, rejected: [] });

describe("an import run", () => {
  it("settles batches in file order and reports rejects by line, the server's own among them", async () => {
    const { deps, rejects, progress } = importerTo(async (items) => {
      const bad = items.findIndex((item) => JSON.stringify(item) === '{"n":5}');
      return {
        batch: "b",
        accepted: items.length - (bad < 0 ? 0 : 1),
        rejected: bad < 0 ? [] : [{ index: bad, path: "text", message: "is empty" }],
      };
    });
    expect(await runImport(numbered(7), deps)).toMatchObject({ done: 7, accepted: 5, rejected: 2 });
    expect(rejects.map(({ line, path }) => [line, path])).toEqual([
      [3, "createdAt"],
      [5, "text"],
    ]);
    expect(progress).toEqual([2, 4, 6, 7]);
  });

  it("tries a passing failure again and gives up on a lasting one", async () => {
    let tries = 0;
    const flaky = importerTo(async (items) => {
      if (tries++ === 0) throw new Failure("busy", "busy", { retriable: true });
      return takeAll(items);
    });
    expect((await runImport(numbered(2), flaky.deps)).accepted).toBe(2);
    const refused = importerTo(async () => {
      throw new Failure("key", "wrong key", { retriable: false });
    });
    await expect(runImport(numbered(2), refused.deps)).rejects.toThrow("wrong key");
  });

  it("stops at a signal and, run again from there, sends each line once", async () => {
    const sent: unknown[] = [];
    const stop = new AbortController();
    const submit: ImporterDeps["submit"] = async (items) => {
      sent.push(...items);
      if (sent.length >= 6) stop.abort();
      return takeAll(items);
    };
    const first = await runImport(numbered(40), importerTo(submit, { signal: stop.signal }).deps);
    expect(first.done).toBeLessThan(40);
    const again = await runImport(numbered(40), importerTo(submit, { skip: first.done, start: first }).deps);
    expect(again).toMatchObject({ done: 40, accepted: 39 });
    expect(new Set(sent.map((item) => JSON.stringify(item))).size).toBe(sent.length);
  });
});
