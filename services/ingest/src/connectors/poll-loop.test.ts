import { createManualClock, silentLogger } from "@nghe/runtime";
import { expect, it } from "vitest";
import { ask, pollForEver, retryAfterMs, type Visit } from "./poll-loop.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 0, 1);
const ok = (more: Partial<Extract<Visit, { status: "ok" }>> = {}): Visit => ({
  status: "ok",
  posts: 1,
  waitMs: 0,
  detail: "fine",
  ...more,
});
const failing = (waitMs = 0): Visit => ({ status: "failing", waitMs, detail: "broken" });

/** A source that answers `visits` in turn, the last for ever; gives when it was visited, ms from the start. */
function poll(visits: (Visit | Error)[], { random = (): number => 0.5 } = {}) {
  const everyMs = 5 * MINUTE;
  const clock = createManualClock(START);
  const times: number[] = [];
  const running = pollForEver(
    async () => {
      const visit = visits[Math.min(times.length, visits.length - 1)] ?? ok();
      times.push(clock.monotonic());
      if (visit instanceof Error) throw visit;
      return visit;
    },
    { clock, random, logger: silentLogger, everyMs },
  );
  const gaps = () => times.slice(1).map((time, nth) => time - (times[nth] ?? 0));
  return { clock, times, gaps, running };
}

it("visits at its pace", async () => {
  const { clock, gaps, running } = poll([ok()]);
  await clock.advance(16 * MINUTE);
  expect(gaps()).toEqual([5 * MINUTE, 5 * MINUTE, 5 * MINUTE]);
  expect(running.status()).toMatchObject({ state: "ok", detail: "fine", posts: 4 });
  await running.close();
});

it("is a tenth early or late, and spreads first visits over some seconds", async () => {
  const early = poll([ok()], { random: () => 0 });
  const late = poll([ok()], { random: () => 0.999_999 });
  for (const { clock } of [early, late]) await clock.advance(12 * MINUTE);
  expect(early.times[0]).toBe(0);
  expect(early.gaps()[0]).toBeCloseTo(4.5 * MINUTE, -2);
  expect(late.times[0]).toBeCloseTo(3_000, -1);
  expect(late.gaps()[0]).toBeCloseTo(5.5 * MINUTE, -2);
  for (const { running } of [early, late]) await running.close();
});

it("never comes sooner than the source asks, jitter or not", async () => {
  const { clock, gaps, running } = poll([ok({ waitMs: 20 * MINUTE })], { random: () => 0 });
  await clock.advance(21 * MINUTE);
  expect(gaps()).toEqual([20 * MINUTE]);
  await running.close();
});

it("fails ever less often, up to once an hour, and is quick again once something worked", async () => {
  const visits = [failing(), new Error("no answer"), failing(), failing(), failing(), failing(), ok(), failing()];
  const { clock, gaps, running } = poll(visits, { random: () => 0.999_999 });
  await clock.advance(5 * HOUR);
  const minutes = gaps().map((gap) => Math.round(gap / MINUTE));
  expect(minutes.slice(0, 8)).toEqual([5, 10, 20, 40, 60, 60, 5, 5]);
  await running.close();
});

it("waits after a failure as long as it is told", async () => {
  const { clock, gaps, running } = poll([failing(3 * HOUR), ok()]);
  await clock.advance(3 * HOUR + MINUTE);
  expect(gaps()).toEqual([3 * HOUR]);
  await running.close();
});

it("says why a visit failed, and when the source last answered", async () => {
  const { clock, running } = poll([ok(), new Error("getaddrinfo ENOTFOUND")]);
  expect(running.status()).toMatchObject({ state: "starting", lastHeardAt: null });
  await clock.advance(6 * MINUTE);
  expect(running.status()).toMatchObject({ state: "failing", detail: "getaddrinfo ENOTFOUND" });
  expect(running.status().lastHeardAt).toBeLessThan(START + MINUTE);
  await running.close();
});

it("asks no more once the source is gone", async () => {
  const { clock, times, running } = poll([{ status: "gone", detail: "410" }]);
  await clock.advance(48 * HOUR);
  expect(times).toHaveLength(1);
  expect(running.status()).toMatchObject({ state: "failing", detail: "410" });
  await running.close();
});

it("ends at once, asleep or waiting for an answer", async () => {
  const asleep = poll([ok()]);
  await asleep.clock.advance(10_000);
  await asleep.running.close();
  expect(asleep.clock.sleepers()).toBe(0);

  const stopped = new AbortController();
  const egress = { request: () => new Promise<never>(() => undefined), close: async () => undefined };
  const request = { method: "GET", url: "https://x.vn", headers: {}, body: undefined } as const;
  const answer = ask(egress, { ...request, timeoutMs: 1, maxBytes: 1, maxRedirects: 0 }, stopped.signal);
  stopped.abort(new Error("closing"));
  await expect(answer).rejects.toThrow("closing");
});

it.each([
  [undefined, 0],
  ["120", 120_000],
  ["Thu, 01 Jan 2026 00:02:00 GMT", 120_000],
  ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
  ["soon", 0],
  ["-5", 0],
  ["999999999", 24 * HOUR],
])("reads Retry-After: %s", (header, expected) => {
  expect(retryAfterMs(header, START)).toBe(expected);
});
