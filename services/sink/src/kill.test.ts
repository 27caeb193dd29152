import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LogRecord } from "@nghe/bus";
import { createLmdbBus } from "@nghe/bus/lmdb";
import {
  ChangeMessage,
  decodeMessage,
  encodeMessage,
  MentionMessage,
  postKey,
  TOPIC_PLANS,
  TOPICS,
} from "@nghe/contracts";
import { systemClock } from "@nghe/runtime";
import type { Positioned } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import { mentionRow, postScript, seenAndExpected } from "@nghe/store/testing";
import { afterEach, beforeEach, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const CHILD = fileURLToPath(new URL("./testing/run-sink.ts", import.meta.url));
const SOURCE = "killed";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-kill-"));
  await mkdir(join(folder, "log"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a sink in a process of its own; gives the signal that ended it, or null where it came to its end. */
function runSink(crashLabel: string): Promise<string | null> {
  const args = ["--conditions=@nghe/source", "--import", "tsx", CHILD, folder, crashLabel];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  return new Promise((done, fail) =>
    child.on("close", (code, signal) => (signal === null && code !== 0 ? fail(new Error(said)) : done(signal))),
  );
}

async function withLog<T>(work: (bus: Awaited<ReturnType<typeof createLmdbBus>>) => Promise<T>): Promise<T> {
  const bus = await createLmdbBus({ path: join(folder, "log"), clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
  try {
    return await work(bus);
  } finally {
    await bus.close();
  }
}

const readAll = (topic: string) =>
  withLog(async (bus) => {
    const all: LogRecord[] = [];
    for (const [partition, { start, end }] of (await bus.bounds(topic)).entries()) {
      for await (const records of bus.read(topic, partition, start, end)) all.push(...records);
    }
    return all;
  });

const alpha = mentionRow("acme", "alpha");
const beta = mentionRow("acme", "beta");
const post = (id: string) => postScript(SOURCE, id);
const messages = [
  post("p1").content({ rows: [alpha, beta] }),
  post("p1").content({ revision: 1, rows: [beta] }),
  post("p2").content({ rows: [alpha] }),
  post("p2").remove(),
  post("p3").content({ rows: [] }),
];

it.each([
  "sink:decoded",
  "write-path:looked-up",
  "write-path:receipts",
  "write-path:mentions",
  "write-path:posts",
  "sink:applied",
  "sink:announced",
])(
  "a sink killed at %s loses nothing, counts nothing twice and announces all",
  async (label) => {
    await withLog((bus) =>
      bus.produce(
        messages.map((message) => ({
          ...{ topic: TOPICS.mentions, key: postKey(message.source, "id" in message ? message.id : "") },
          ...{ value: encodeMessage(message), headers: {} },
        })),
      ),
    );
    expect(await runSink(label)).toBe("SIGKILL");
    expect(await runSink("")).toBeNull();

    const log = (await readAll(TOPICS.mentions)).flatMap(({ value, partition, offset, timestamp }): Positioned[] => {
      const decoded = decodeMessage(MentionMessage, value);
      return decoded.ok ? [{ message: decoded.value, partition, offset, at: timestamp }] : [];
    });
    const database = await createChdbDatabase({ path: join(folder, "tables") });
    const { seen, expected } = await seenAndExpected(database, SOURCE, log, 0);
    await database.close();
    expect(log).toHaveLength(messages.length);
    expect(seen).toEqual(expected);

    const changes = (await readAll(TOPICS.changes)).map(({ value }) => decodeMessage(ChangeMessage, value));
    const announced = changes.flatMap((change) => (change.ok ? change.value.brands.map(({ id }) => id) : []));
    expect(new Set(announced)).toEqual(new Set(["alpha", "beta"]));
  },
  60_000,
);
