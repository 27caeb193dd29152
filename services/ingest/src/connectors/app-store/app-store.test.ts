import type { EgressRequest } from "@nghe/egress";
import { createManualClock, type ManualClock } from "@nghe/runtime";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RunningConnector } from "../connector.ts";
import { createStage, type FakePage, openedOf } from "../testing/connector-stage.ts";
import { appStoreKind } from "./app-store.ts";

const HALF_HOUR = 1_800_000;
let clock: ManualClock;
let running: undefined | RunningConnector;
/** The store's pages by country and number; absent ones are empty. */
let pages: Map<string, FakePage>;
beforeEach(() => {
  clock = createManualClock(Date.UTC(2026, 6, 4));
  pages = new Map();
});
afterEach(() => running?.close());

const review = (id: number, day = 1) => ({
  id: { label: String(id) },
  "im:rating": { label: "4" },
  content: { label: `review ${id}` },
  updated: { label: `2026-06-${String(day).padStart(2, "0")}T00:00:00-07:00` },
});
const pageOf = (...reviews: object[]): FakePage => ({ body: JSON.stringify({ feed: { entry: reviews } }) });
const full = (from: number) => Array.from({ length: 50 }, (_, n) => review(from + n));
const placeOf = ({ url }: EgressRequest) => /com\/(\w\w)\/.*page=(\d+)/.exec(url)?.slice(1).join("") ?? "";

function listen(settings: object = {}) {
  const stage = createStage((request) => pages.get(placeOf(request)) ?? { body: '{"feed":{}}' });
  running = openedOf(appStoreKind.open(stage.deps("app-store", { appId: "123456", ...settings }, { clock })));
  return {
    ...stage,
    /** The pages asked for in the next visit. */
    async visit(): Promise<string[]> {
      const before = stage.requests.length;
      await clock.advance(before === 0 ? 20_000 : HALF_HOUR);
      return stage.requests.slice(before).map(placeOf);
    },
    ids: () => stage.published.map((post) => (post.type === "post" ? Number(post.id) : -1)),
  };
}

it("reads to the end once, then from the front until it meets what is known", async () => {
  pages.set("vn1", pageOf(...full(100))).set("vn2", pageOf(...full(200).slice(0, 10)));
  const store = listen();
  expect(await store.visit()).toEqual(["vn1", "vn2", "vn3", "vn4"]);
  expect(store.ids()).toHaveLength(60);
  expect(await store.visit()).toEqual(["vn1"]);
  expect([store.ids().length, store.saves.length]).toEqual([60, 1]);
});

it("tells an edited review as an edit", async () => {
  pages.set("vn1", pageOf(review(1, 1), review(2, 1)));
  const store = listen();
  await store.visit();
  pages.set("vn1", pageOf(review(2, 9), review(1, 1)));
  await store.visit();
  expect(store.ids()).toEqual([1, 2, 2]);
  expect(store.published[2]).toMatchObject({
    createdAt: Date.UTC(2026, 5, 1, 7),
    editedAt: Date.UTC(2026, 5, 9, 7),
    revision: Date.UTC(2026, 5, 9, 7),
  });
});

it("finds on the next visit what a page hid that was empty for a moment", async () => {
  pages.set("vn1", pageOf(...full(100))).set("vn3", pageOf(...full(300).slice(0, 5)));
  const store = listen();
  await store.visit();
  pages.set("vn2", pageOf(...full(200)));
  await store.visit();
  expect(new Set(store.ids()).size).toBe(105);
  expect(store.ids()).toHaveLength(105);
});

it("misses nothing behind a page that failed", async () => {
  pages.set("vn1", pageOf(...full(100))).set("vn2", { status: 503 });
  const store = listen();
  await store.visit();
  expect(running?.status()).toMatchObject({ state: "failing", detail: "the App Store answered 503 for vn" });
  pages.set("vn2", pageOf(...full(200).slice(0, 3)));
  await store.visit();
  expect(new Set(store.ids()).size).toBe(53);
});

it("goes on to other countries where the app is not sold, and stops where the store refuses", async () => {
  pages.set("vn1", { status: 404 }).set("us1", pageOf(review(1)));
  const store = listen({ countries: ["vn", "us"] });
  expect(await store.visit()).toEqual(["vn1", "us1", "us2", "us3"]);
  expect(store.ids()).toEqual([1]);
  pages.set("vn1", { status: 429, headers: { "retry-after": "7200" } });
  expect(await store.visit()).toEqual(["vn1"]);
  expect(await store.visit()).toEqual([]);
});

it("counts nothing as known that the log did not take", async () => {
  pages.set("vn1", pageOf(review(1)));
  const store = listen();
  store.breakLog(true);
  await store.visit();
  expect(store.saves).toEqual([]);
  store.breakLog(false);
  await store.visit();
  expect(store.ids()).toEqual([1]);
});

it("names the setting that is wrong", () => {
  const open = (settings: object) => appStoreKind.open(createStage().deps("app-store", { ...settings }));
  expect(open({ appId: "Zalo" })).toMatchObject({ ok: false, field: "appId" });
  expect(open({ appId: "123456", countries: ["VN"] })).toMatchObject({ ok: false, field: "countries.0" });
});
