import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { type DeadLetter, encodeMessage, TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, expect, it } from "vitest";
import { resendLetters } from "./resend-letters.ts";

let folder: string;
let bus: LmdbBus;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-letters-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
});
afterEach(async () => {
  await bus.close();
  await rm(folder, { recursive: true });
});

const letter = (offset: number, more: Partial<DeadLetter> = {}): DeadLetter => ({
  ...{ v: 1, stage: "enrich", code: "enrich.failed", message: "no model", receipt: null, attempts: 1, failedAt: 5 },
  origin: { topic: TOPICS.posts, partition: 2, offset, key: `x:${offset}`, timestamp: 4 },
  value: Buffer.from(`post ${offset}`).toString("base64"),
  ...more,
});
const bury = (letters: readonly DeadLetter[]) =>
  bus.produce(
    letters.map((one) => ({ topic: TOPICS.deadLetters, key: one.origin.key, value: encodeMessage(one), headers: {} })),
  );
const resend = (options: Partial<{ dryRun: boolean; again: boolean }> = {}) =>
  resendLetters(
    bus,
    { dryRun: false, again: false, ...options },
    { clock: systemClock, signal: new AbortController().signal },
  );

async function held(topic: string): Promise<string[]> {
  const found: string[] = [];
  for (const [partition, { start, end }] of (await bus.bounds(topic)).entries()) {
    for await (const records of bus.read(topic, partition, start, end)) {
      found.push(...records.map(({ key, value }) => `${key} ${Buffer.from(value ?? []).toString()}`));
    }
  }
  return found.sort((a, b) => a.localeCompare(b));
}

it("sends each letter's bytes back once, under its own key", async () => {
  await bury([letter(1), letter(2)]);
  expect(await resend()).toEqual({ sent: 2, kept: 0, reasons: new Map([["enrich enrich.failed: no model", 2]]) });
  expect(await held(TOPICS.posts)).toEqual(["x:1 post 1", "x:2 post 2"]);
  expect(await resend()).toMatchObject({ sent: 0 });
  await bury([letter(3)]);
  expect(await resend()).toMatchObject({ sent: 1 });
  expect(await held(TOPICS.posts)).toEqual(["x:1 post 1", "x:2 post 2", "x:3 post 3"]);
});

it("sends them again where that is wished", async () => {
  await bury([letter(1)]);
  await resend();
  expect(await resend({ again: true })).toMatchObject({ sent: 1 });
  expect(await held(TOPICS.posts)).toEqual(["x:1 post 1", "x:1 post 1"]);
});

it("keeps what cannot be made again, and says why each died, the most frequent first", async () => {
  const elsewhere = letter(4, { origin: { ...letter(4).origin, topic: "somewhere" }, message: "odd" });
  await bury([elsewhere, letter(5, { value: null }), letter(6)]);
  const { sent, kept, reasons } = await resend();
  expect([sent, kept, [...reasons]]).toEqual([
    1,
    2,
    [
      ["enrich enrich.failed: no model", 2],
      ["enrich enrich.failed: odd", 1],
    ],
  ]);
});

it("only counts in a dry run", async () => {
  await bury([letter(1)]);
  expect(await resend({ dryRun: true })).toMatchObject({ sent: 1 });
  expect(await held(TOPICS.posts)).toEqual([]);
});
