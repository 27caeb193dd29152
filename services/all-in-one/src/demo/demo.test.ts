import { type PostMessage, PostUpsert } from "@nghe/contracts";
import type { Intake } from "@nghe/intake";
import { createMatcher, matchable } from "@nghe/query";
import { createMemoryRegistry } from "@nghe/registry/testing";
import { createManualClock, silentLogger } from "@nghe/runtime";
import { expect, it } from "vitest";
import { DEMO_BRANDS } from "./brands.ts";
import { writeHistory } from "./history.ts";
import { poisson, seededRandom } from "./random.ts";
import { dayRhythm } from "./rhythm.ts";
import { createSimulator } from "./simulator.ts";
import { writePost } from "./write-post.ts";

const NOON = Date.UTC(2026, 2, 2, 5);

it("writes posts that are valid, marked as made up, and name a brand that its query finds", () => {
  const random = seededRandom(7);
  const matcher = createMatcher(DEMO_BRANDS.map(({ id, query }) => ({ id, query })));
  for (let i = 0; i < 400; i++) {
    const post = writePost(random, { id: `p${i}`, at: NOON, scope: "ws:w_demo", cause: "live", trouble: i % 5 === 0 });
    expect(PostUpsert.safeParse(post).success).toBe(true);
    expect(post.source).toMatch(/^simulated-/);
    const found = matcher.match(matchable({ text: post.text }));
    expect(
      found.map(({ id }) => id),
      post.text,
    ).toHaveLength(1);
  }
});

it("writes the same past for the same seed, in order, busier in the evening than at night", () => {
  const options = { now: NOON, hours: 24, perMinute: 4, scope: "ws:w" } as const;
  const past = writeHistory(seededRandom(1), options);
  expect(past).toEqual(writeHistory(seededRandom(1), options));
  expect(past.map(({ createdAt }) => createdAt)).toEqual(
    [...past].map(({ createdAt }) => createdAt).sort((a, b) => a - b),
  );
  const inHour = (hour: number) =>
    past.filter(({ createdAt }) => new Date(createdAt + 7 * 3_600_000).getUTCHours() === hour).length;
  expect(inHour(20)).toBeGreaterThan(3 * inHour(4));
  expect(dayRhythm(NOON)).toBeCloseTo(1.4);
});

it("draws Poisson counts of the mean asked for", () => {
  const random = seededRandom(3);
  const draws = Array.from({ length: 5_000 }, () => poisson(random, 4));
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(4, 0);
});

it("makes a simulated workspace once, keeps its posts in it, and ends when it is deleted", async () => {
  const registry = createMemoryRegistry();
  const published: PostMessage[] = [];
  const intake: Intake = {
    publish: async (messages) => void published.push(...messages),
    submit: async () => ({ batch: "", accepted: 0, rejected: [] }),
  };
  const clock = createManualClock(NOON);
  const deps = {
    registry,
    intake,
    clock,
    logger: silentLogger,
    random: seededRandom(5),
    historyHours: 2,
    perMinute: 20,
  };
  const simulator = createSimulator(deps);
  await simulator.start(new AbortController().signal);
  await clock.advance(300_000);
  const workspace = registry.view().workspace("demo");
  expect(workspace?.entity).toMatchObject({ simulated: true });
  expect(new Set(published.map(({ scope }) => scope))).toEqual(new Set([`ws:${workspace?.entity.uid}`]));
  const complaints = published.filter(
    (post) =>
      post.type === "post" &&
      post.cause === "live" &&
      /trừ tiền|charged|Payment|money|hủy đơn|thanh toán/.test(post.text),
  );
  expect(complaints.length).toBeGreaterThan(20);
  await registry.remove("workspace", workspace?.entity.uid ?? "", { expects: 1, by: "test", note: null });
  const before = published.length;
  await clock.advance(60_000);
  expect(published.length - before).toBeLessThan(10);
  await simulator.stop();
});
