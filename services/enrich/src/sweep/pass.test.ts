import type { OutgoingRecord } from "@nghe/bus";
import { TOPICS } from "@nghe/contracts";
import { createCapturingLogger, createManualClock, createNoMetrics } from "@nghe/runtime";
import type { PostKey, StaleSelection } from "@nghe/store";
import { expect, it } from "vitest";
import type { BackfilledPost } from "../enricher/enricher.ts";
import { contentOf } from "../steps/content-message.ts";
import { contextOf } from "../testing/contexts.ts";
import { postSaying } from "../testing/posts.ts";
import { createPass } from "./pass.ts";
import type { StalePost } from "./stale-posts.ts";

const selection: StaleSelection = { below: 9, seenSince: 0, changedSince: null, touchedBy: null };
const config = { roomMs: 10, liveBacklog: 10, sinkBacklog: 1_000, sinkAheadMs: 1_000, keysAtATime: 4, pageSize: 2 };
const context = contextOf([]);
const key = (id: string): PostKey => ({ source: "twitter", id });
const record = (id: string): OutgoingRecord => ({
  ...{ topic: TOPICS.mentions, key: `twitter:${id}`, value: null, headers: {} },
});

/** A pass over posts that are found in this order, `bad` ones of which cannot be enriched. */
function passOver(found: readonly string[]) {
  const logger = createCapturingLogger();
  const sent: string[] = [];
  const asked: string[][] = [];
  const pass = createPass({
    ...{ clock: createManualClock(), logger, metrics: createNoMetrics(), config },
    bus: {
      bounds: async () => [{ start: 0, end: 0 }],
      committed: async () => [0],
      produce: async (records) => {
        sent.push(...records.map((one) => one.key));
        return [];
      },
    },
    recounts: {
      async stale(_selection, after, limit) {
        const from = Number(after ?? 0);
        const next = from + limit < found.length ? String(from + limit) : null;
        return { keys: found.slice(from, from + limit).map(key), next };
      },
      async copies(keys) {
        asked.push(keys.map(({ id }) => id));
        return keys.map(({ id }): StalePost => contentOf(postSaying("x", { id }), context));
      },
    },
    backfill: async (posts) =>
      posts.map(
        ({ id }): BackfilledPost =>
          id.startsWith("bad") ? { ok: false, key: id, problem: "no words" } : { ok: true, record: record(id) },
      ),
  });
  const go = (mayGoOn = async () => true) => pass(selection, mayGoOn, new AbortController().signal);
  return { go, sent, asked, logger };
}

it("reads what it finds in pages, and sends a post that is found twice once", async () => {
  const { go, sent, asked } = passOver(["1", "2", "3", "1", "2", "4", "5"]);
  expect(await go()).toEqual({ sent: 5, cut: false });
  expect(sent).toEqual(["1", "2", "3", "4", "5"].map((id) => `twitter:${id}`));
  expect(asked).toEqual([["1", "2"], ["3"], ["4", "5"]]);
});

it("sends the same again in the next pass: it was found again", async () => {
  const { go, sent } = passOver(["1"]);
  await go();
  await go();
  expect(sent).toEqual(["twitter:1", "twitter:1"]);
});

it("ends where it may not go on, between two pages", async () => {
  const { go, sent } = passOver(["1", "2", "3"]);
  let pages = 0;
  expect(await go(async () => ++pages < 2)).toEqual({ sent: 2, cut: true });
  expect(sent).toHaveLength(2);
});

it("tells of a post that cannot be enriched once, however often it is found", async () => {
  const { go, logger } = passOver(["bad1", "2", "bad3"]);
  expect([(await go()).sent, (await go()).sent]).toEqual([1, 1]);
  const told = logger.lines.filter(({ level }) => level === "error");
  expect(told.map(({ fields }) => fields)).toEqual([
    { post: "bad1", problem: "no words" },
    { post: "bad3", problem: "no words" },
  ]);
});
