import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importCommand } from "../commands/import.ts";
import { runCommandLine } from "../run-command-line.ts";
import { type Asked, createBench, PLAIN_CONFIG, runWords, type Said } from "../testing/command-bench.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const COMMANDS = [importCommand(() => undefined)];
const lineOf = (nth: number) =>
  JSON.stringify({ source: "x", id: `p${nth}`, createdAt: "2026-03-01T08:00:00Z", text: `sữa số ${nth} ngon` });

async function fileOf(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
}

describe("an import into a data directory, where no server runs", () => {
  const config = () => ({ ...PLAIN_CONFIG, dataDir: join(folder, "data") });

  it("brings each post in once, and says so when the file comes again", async () => {
    const file = await fileOf("posts.ndjson", [...Array.from({ length: 30 }, (_, nth) => lineOf(nth)), "{broken"]);
    const first = await runWords(["import", file, "--batch", "7"], COMMANDS, config());
    expect([first.code, first.out]).toEqual([0, "31 rows: 30 new, 0 already known, 1 rejected; 0 match a brand."]);
    expect(first.err).toContain("no server is running");
    const rejects = await readFile(`${file}.rejects.ndjson`, "utf8");
    expect(JSON.parse(rejects)).toMatchObject({ line: 31, text: "{broken" });
    const again = await runWords(["import", file], COMMANDS, config());
    expect(again.out).toBe("31 rows: 0 new, 30 already known, 1 rejected; 0 match a brand. Nothing was added.");
    expect(await readdir(join(folder, "data", "imports"))).toEqual([]);
  }, 90_000);

  it("into a workspace that is not there brings nothing in, and lets go of the directory", async () => {
    const file = await fileOf("scoped.ndjson", [lineOf(900)]);
    for (let time = 0; time < 2; time++) {
      const { code, err } = await runWords(["import", file, "--workspace", "nobody"], COMMANDS, config());
      expect([code, err]).toEqual([1, expect.stringContaining('there is no workspace "nobody"')]);
    }
  }, 90_000);
});

describe("an import that is stopped", () => {
  /** A server that takes everything, and after `stopAfter` batches the person presses Ctrl-C. */
  async function scene(lines: number, stopAfter: number) {
    const file = await fileOf(
      `stopped-${lines}-${stopAfter}.ndjson`,
      Array.from({ length: lines }, (_, n) => lineOf(n)),
    );
    const taken: string[] = [];
    const stopping = new AbortController();
    const say = ({ method, path, body }: Asked): Said => {
      if (method === "GET") return { status: 200, body: reportOf(path.split("/").at(-1) ?? "", 1) };
      const posts: { id: string }[] = JSON.parse(body);
      taken.push(...posts.map(({ id }) => id));
      const batch = `batch-${taken.length}`;
      if (taken.length >= stopAfter) stopping.abort();
      return { status: 202, body: { batch, accepted: posts.length, rejected: [] } };
    };
    const bench = await createBench(COMMANDS, say);
    const config = { ...bench.config, dataDir: join(folder, `data-${lines}-${stopAfter}`) };
    const run = async (signal: AbortSignal, ...more: string[]) => {
      const [out, err]: [string[], string[]] = [[], []];
      const terminal = {
        out: (text: string) => void out.push(text),
        err: (text: string) => void err.push(text),
        drained: async () => undefined,
        isWatched: false,
        columns: 80,
      };
      const words = ["import", file, "--batch", "10", ...more];
      const code = await runCommandLine(words, COMMANDS, { terminal, config: () => config, signal });
      return { code, out: out.join("\n"), err: err.join("\n") };
    };
    return {
      bench,
      taken,
      config,
      stopped: () => run(stopping.signal),
      resumed: (...more: string[]) => run(new AbortController().signal, ...more),
    };
  }
  const reportOf = (batch: string, fresh: number) => ({
    ...{ batch, accepted: fresh, pending: 0, new: fresh, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 },
  });

  it("goes on from there: every row is sent, none that was settled is sent again", async () => {
    const { bench, taken, stopped, resumed } = await scene(200, 60);
    const first = await stopped();
    expect(first.code).toBe(130);
    const settled = Number(/Stopped after row (\d+)/.exec(first.err)?.[1]);
    expect(settled).toBeGreaterThanOrEqual(10);
    expect(settled).toBeLessThan(200);
    const sentBefore = taken.length;
    const second = await resumed();
    expect(second.err).toContain(`going on after row ${settled}`);
    expect(second.code).toBe(0);
    expect(taken[sentBefore]).toBe(`p${settled}`);
    expect(new Set(taken).size).toBe(200);
    expect(second.out).toContain("200 rows: ");
    await bench.close();
  });

  it("begins anew where that is asked for", async () => {
    const { bench, taken, stopped, resumed } = await scene(40, 20);
    await stopped();
    taken.splice(0);
    await resumed("--restart");
    expect(taken).toHaveLength(40);
    await bench.close();
  });

  it("keeps its bookmark until the end, and not longer", async () => {
    const { bench, config, stopped, resumed } = await scene(50, 20);
    await stopped();
    expect(await readdir(join(config.dataDir, "imports"))).toHaveLength(1);
    await resumed();
    expect(await readdir(join(config.dataDir, "imports"))).toEqual([]);
    await bench.close();
  });
});

describe("an import into a running server", () => {
  it("waits out what passes, and keeps the order of the file", async () => {
    const file = await fileOf(
      "busy.ndjson",
      Array.from({ length: 5 }, (_, nth) => lineOf(nth)),
    );
    let refused = 0;
    const bench = await createBench(COMMANDS, ({ method, path, body }) => {
      if (method === "GET") {
        const batch = path.split("/").at(-1) ?? "";
        const none = { pending: 0, known: 0, edited: 0, deleted: 0, dead: 0 };
        return { status: 200, body: { batch, accepted: 5, new: 5, matched: 2, ...none } };
      }
      if (refused++ < 2) return { status: 503, body: { error: { code: "busy", message: "later", details: null } } };
      return { status: 202, body: { batch: "b1", accepted: JSON.parse(body).length, rejected: [] } };
    });
    const { code, out } = await runWords(["import", file], COMMANDS, {
      ...bench.config,
      dataDir: join(folder, "busy"),
    });
    expect([code, out]).toEqual([0, "5 rows: 5 new, 0 already known, 0 rejected; 2 match a brand."]);
    expect(bench.asked.filter(({ method }) => method === "POST")).toHaveLength(3);
    await bench.close();
  });

  it("ends at once with the wrong key, saying where to give the right one", async () => {
    const file = await fileOf("locked.ndjson", [lineOf(1)]);
    const bench = await createBench(COMMANDS, () => ({
      status: 401,
      body: { error: { code: "unauthorized", message: "this key is not known", details: null } },
    }));
    const { code, err } = await runWords(["import", file], COMMANDS, {
      ...bench.config,
      dataDir: join(folder, "locked"),
    });
    expect([code, bench.asked.length]).toEqual([1, 1]);
    expect(err).toContain("NGHE_ADMIN_KEY");
    await bench.close();
  });

  it("names the line of a row that the server refuses", async () => {
    const file = await fileOf("refused.ndjson", [lineOf(1), lineOf(2), lineOf(3)]);
    const bench = await createBench(COMMANDS, ({ method }) =>
      method === "GET"
        ? {
            status: 200,
            body: { batch: "b", accepted: 2, pending: 0, new: 2, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 },
          }
        : {
            status: 202,
            body: { batch: "b", accepted: 2, rejected: [{ index: 1, path: "text", message: "is too long" }] },
          },
    );
    const { out } = await runWords(["import", file], COMMANDS, { ...bench.config, dataDir: join(folder, "refused") });
    expect(out).toContain("2 new, 0 already known, 1 rejected");
    expect(JSON.parse(await readFile(`${file}.rejects.ndjson`, "utf8"))).toMatchObject({ line: 2, path: "text" });
    await bench.close();
  });
});
