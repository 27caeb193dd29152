import type { EgressRequest } from "@nghe/egress";
import { createManualClock, type ManualClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunningConnector } from "../connector.ts";
import { createStage, type FakePage, openedOf } from "../testing/connector-stage.ts";
import { feedKind } from "./feed.ts";

const URL_A = "https://bao.vn/rss";
const MINUTE = 60_000;
type Item = { id: string; text: string };
const feedOf = (...items: Item[]) =>
  `<rss version="2.0"><channel><title>x</title>${items.map(({ id, text }) => `<item><guid>${id}</guid><description>${text}</description></item>`).join("")}</channel></rss>`;
const ONE = { id: "https://bao.vn/1", text: "một" };
const TWO = { id: "https://bao.vn/2", text: "hai" };

let clock: ManualClock;
let running: undefined | RunningConnector;
beforeEach(() => {
  clock = createManualClock(Date.UTC(2026, 6, 4));
});
afterEach(() => running?.close());

function listen(stage: ReturnType<typeof createStage>, settings: Record<string, unknown> = {}) {
  const deps = stage.deps("feed", { url: URL_A, ...settings }, { clock, random: () => 0.5 });
  running = openedOf(feedKind.open(deps));
  return running;
}
const stageOf = (...pages: FakePage[]) => createStage((_, nth) => pages[Math.min(nth, pages.length) - 1] ?? {});

/** Waits until the feed was asked `count` times and sleeps again. */
async function visited(stage: ReturnType<typeof createStage>, count: number): Promise<void> {
  for (let turn = 0; stage.requests.length < count && turn < 90; turn++) await clock.advance(MINUTE);
  await vi.waitFor(() => expect([stage.requests.length, clock.sleepers()]).toEqual([count, 1]));
}

it("publishes what is new, once, and asks only for what has changed", async () => {
  const headers = { etag: '"v1"', "last-modified": "Sat, 04 Jul 2026 00:00:00 GMT" };
  const stage = stageOf({ body: feedOf(ONE), headers }, { status: 304 }, { body: feedOf(TWO, ONE) });
  const connector = listen(stage);
  await visited(stage, 3);
  expect(stage.published.map((post) => "id" in post && post.id)).toEqual([ONE.id, TWO.id]);
  expect(stage.requests.map(({ headers: sent }) => sent["if-none-match"])).toEqual([undefined, '"v1"', '"v1"']);
  expect(stage.requests[1]?.headers["if-modified-since"]).toBe(headers["last-modified"]);
  expect(stage.saves).toHaveLength(2);
  expect(connector.status()).toMatchObject({ state: "ok", posts: 2, detail: "2 entries, 1 new" });
});

it("tells a changed text under a known id as an edit", async () => {
  const stage = stageOf({ body: feedOf(ONE) }, { body: feedOf({ ...ONE, text: "một rưỡi" }) });
  listen(stage);
  await visited(stage, 2);
  expect(stage.published).toMatchObject([
    { id: ONE.id, revision: 0, editedAt: null },
    { id: ONE.id, text: "một rưỡi", createdAt: Date.UTC(2026, 6, 4, 0, 0, 1, 500) },
  ]);
  const [first, edit] = stage.published.map((post) => (post.type === "post" ? post.revision : -1));
  expect(edit).toBeGreaterThan(first ?? 0);
});

it("takes the first of two entries with one id", async () => {
  const stage = stageOf({ body: feedOf(ONE, { ...ONE, text: "khác" }) });
  listen(stage);
  await visited(stage, 1);
  expect(stage.published).toMatchObject([{ text: "một" }]);
});

it("saves its place only behind posts that the log took, and brings them again", async () => {
  const stage = stageOf({ body: feedOf(ONE), headers: { etag: '"v1"' } });
  stage.breakLog(true);
  const connector = listen(stage);
  await visited(stage, 1);
  expect([stage.saves, connector.status().state]).toEqual([[], "failing"]);
  stage.breakLog(false);
  await visited(stage, 2);
  expect(stage.requests[1]?.headers["if-none-match"]).toBeUndefined();
  expect(stage.published).toMatchObject([{ id: ONE.id, revision: 0 }]);
  expect(stage.saves).toHaveLength(1);
});

describe("the answers of a server", () => {
  it.each([404, 500, 503])("%i is tried again", async (status) => {
    const stage = stageOf({ status }, { body: feedOf(ONE) });
    const connector = listen(stage);
    await visited(stage, 1);
    expect(connector.status()).toMatchObject({ state: "failing", detail: `the feed answered ${status}` });
    await visited(stage, 2);
    expect(connector.status().state).toBe("ok");
  });

  it("410 ends it", async () => {
    const stage = stageOf({ status: 410 });
    const connector = listen(stage);
    await clock.advance(300 * MINUTE);
    expect(stage.requests).toHaveLength(1);
    expect(connector.status().detail).toMatch(/gone/);
  });

  it.each([
    ["429 and its Retry-After", { status: 429, headers: { "retry-after": "7200" } }, 120],
    ["503 and a date", { status: 503, headers: { "retry-after": "Sat, 04 Jul 2026 03:00:00 GMT" } }, 179],
    ["max-age", { body: feedOf(ONE), headers: { "cache-control": "public, max-age=1800" } }, 29],
    ["max-age of years, for an hour", { status: 304, headers: { "cache-control": "max-age=99999999" } }, 59],
    ["ttl", { body: "<rss version='2.0'><channel><title>x</title><ttl>45</ttl></channel></rss>" }, 44],
  ])("keeps to %s", async (_, page, minutes) => {
    const stage = stageOf(page);
    listen(stage);
    await clock.advance(minutes * MINUTE);
    expect(stage.requests).toHaveLength(1);
    await clock.advance(2 * MINUTE);
    expect(stage.requests).toHaveLength(2);
  });

  it("no feed at all is said in words, and its size is bounded", async () => {
    const stage = stageOf({ body: "<!DOCTYPE html><html></html>" });
    const connector = listen(stage);
    await visited(stage, 1);
    expect(connector.status().detail).toMatch(/^the feed is no feed that can be read/);
    expect(stage.requests[0]?.maxBytes).toBe(2 << 20);
  });
});

describe("a feed that moved", () => {
  const NEW = "https://moi.vn/rss";
  const site = (status: number, alive: () => boolean) =>
    createStage(({ url }: EgressRequest): FakePage => {
      if (url === URL_A) return { status, headers: { location: NEW } };
      return alive() ? { status: 304 } : { status: 404 };
    });
  const asked = (stage: ReturnType<typeof createStage>) =>
    stage.requests.map(({ url }) => (url === NEW ? "new" : "old"));

  it("for good is asked at its new place after the third time, and at the old one where that fails", async () => {
    let alive = true;
    const stage = site(301, () => alive);
    listen(stage);
    await visited(stage, 7);
    expect(asked(stage)).toEqual(["old", "new", "old", "new", "old", "new", "new"]);
    alive = false;
    await visited(stage, 8);
    alive = true;
    await visited(stage, 10);
    expect(asked(stage).slice(7)).toEqual(["new", "old", "new"]);
  });

  it("for the moment is always asked at its own place", async () => {
    const stage = site(302, () => true);
    listen(stage);
    await visited(stage, 10);
    expect(asked(stage).filter((place) => place === "old")).toHaveLength(5);
  });

  it("in a circle is a failure", async () => {
    const stage = createStage(() => ({ status: 301, headers: { location: URL_A } }));
    const connector = listen(stage);
    await clock.advance(MINUTE);
    expect([stage.requests.length, connector.status().detail]).toEqual([6, "the feed redirects more than 5 times"]);
  });
});

it("keeps a small cursor, however much has passed by", async () => {
  const day = (nth: number) =>
    Array.from({ length: 50 }, (_, n) => ({ id: `https://bao.vn/${nth}/${n}/${"x".repeat(300)}`, text: "t" }));
  const stage = createStage((_, nth) => ({ body: feedOf(...day(nth)) }));
  listen(stage);
  await visited(stage, 12);
  expect(stage.published).toHaveLength(600);
  expect(JSON.stringify(stage.saves.at(-1)).length).toBeLessThan(9_000);
});

it("names the setting that is wrong", () => {
  const open = (settings: object) => feedKind.open(createStage().deps("feed", { ...settings }));
  expect(open({ url: "ftp://bao.vn" })).toMatchObject({ ok: false, field: "url" });
  expect(open({ url: URL_A, every: 5 })).toMatchObject({ ok: false });
  expect(open({ url: URL_A, everyMs: 5 })).toMatchObject({ ok: false, field: "everyMs" });
});
