import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LogRecord } from "../bus.ts";
import { committedSum, readAll, textsOf } from "../testing/contract-context.ts";
import { createLmdbBus, type LmdbBus } from "./create-lmdb-bus.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const CHILD = fileURLToPath(new URL("../testing/produce-and-copy.ts", import.meta.url));
const KILLS = 8;

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-crash-"));
});
afterEach(async () => {
  await rm(path, { recursive: true, force: true });
});

/** Starts the child, under a limit of the shell's where one is given, and gathers what it says. */
function start(first: number, limit = ""): { child: ChildProcess; lines: string[]; ended: Promise<unknown> } {
  const node = [process.execPath, "--conditions=@nghe/source", "--import", "tsx", CHILD, path, String(first)];
  const child = spawn("sh", ["-c", `${limit} exec "$@"`, "sh", ...node], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines: string[] = [];
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => lines.push(...text.split("\n").filter((line) => line !== "")));
  return { child, lines, ended: new Promise((done) => child.on("close", done)) };
}

async function until(fact: () => boolean): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!fact() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 2));
  expect(fact()).toBe(true);
}

/** Offsets without a hole, and every number once, in its order within its key. */
function expectWhole(records: readonly LogRecord[]): number[] {
  const numbers = textsOf(records).map((text) => Number(text.trim()));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const partition of [0, 1, 2]) {
    const own = records.filter((record) => record.partition === partition);
    expect(own.map(({ offset }) => offset)).toEqual(own.map((_, index) => index));
  }
  for (const key of new Set(records.map((record) => record.key))) {
    const own = textsOf(records.filter((record) => record.key === key)).map(Number);
    expect(own).toEqual([...own].sort((left, right) => left - right));
  }
  return numbers;
}

async function inspect<T>(look: (bus: LmdbBus) => Promise<T>): Promise<T> {
  const bus = await createLmdbBus({ path, clock: systemClock });
  try {
    return await look(bus);
  } finally {
    await bus.close();
  }
}

describe("a process that is killed", () => {
  it(`loses nothing it acknowledged, and repeats no copy, over ${KILLS} kills at random`, {
    timeout: 90_000,
  }, async () => {
    let next = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, lines, ended } = start(next);
      await until(() => lines.length > 3);
      await new Promise((done) => setTimeout(done, Math.random() * 60));
      child.kill("SIGKILL");
      await ended;
      const acked = Number(
        lines
          .filter((line) => line.startsWith("acked"))
          .at(-1)
          ?.slice(6),
      );
      const [source, target, committed] = await inspect(async (bus) => [
        expectWhole(await readAll(bus, "source")),
        expectWhole(await readAll(bus, "target")),
        await committedSum(bus, "copy", "source"),
      ]);
      expect(source.filter((number) => number <= acked)).toHaveLength(acked + 1);
      expect(target).toHaveLength(committed);
      next = Math.max(...source) + 1;
    }
    expect(next).toBeGreaterThan(KILLS * 60);
  });
});

describe("a disk that refuses to grow", () => {
  it("ends the log for good, with all that was acknowledged", { timeout: 60_000 }, async () => {
    const { child, lines, ended } = start(0, "ulimit -f 4096;");
    await until(() => lines.some((line) => line.startsWith("failed")));
    child.kill("SIGKILL");
    await ended;
    expect(lines).toContain("failed log-broken");
    const acked = Number(
      lines
        .filter((line) => line.startsWith("acked"))
        .at(-1)
        ?.slice(6),
    );
    const source = await inspect(async (bus) => expectWhole(await readAll(bus, "source")));
    expect(source.filter((number) => number <= acked)).toHaveLength(acked + 1);
  });
});
