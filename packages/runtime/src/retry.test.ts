import { describe, expect, it } from "vitest";
import { Failure } from "./failure.ts";
import { createManualClock } from "./manual-clock.ts";
import { type RetryOptions, retry } from "./retry.ts";

const away = () => new Failure("broker.away", "the broker is away", { retriable: true });

function given(options: Partial<RetryOptions> = {}) {
  const clock = createManualClock();
  const waits: number[] = [];
  const all: RetryOptions = {
    attempts: 5,
    deadlineMs: undefined,
    baseMs: 100,
    maxMs: 1000,
    clock,
    random: () => 0.5,
    signal: undefined,
    onRetry: ({ waitMs }) => waits.push(waitMs),
    ...options,
  };
  return { clock, waits, options: all };
}

/** Fails `times` times, then gives the number of the try. */
function flaky(times: number, error: () => unknown = away) {
  return async (attempt: number) => {
    if (attempt <= times) throw error();
    return attempt;
  };
}

describe("retry", () => {
  it("gives the value of the first try that works, after waits that grow", async () => {
    const { clock, waits, options } = given();
    const value = retry(flaky(3), options);
    await clock.advance(10_000);
    expect(await value).toBe(4);
    expect(waits).toEqual([50, 100, 200]);
  });

  it("gives up with the task's own error after its attempts", async () => {
    const { clock, waits, options } = given({ attempts: 3 });
    const value = expect(retry(flaky(9), options)).rejects.toMatchObject({ code: "broker.away" });
    await clock.advance(10_000);
    await value;
    expect(waits).toHaveLength(2);
  });

  it("does not try again what trying cannot mend", async () => {
    const { waits, options } = given();
    const wrong = () => new Failure("post.wrong", "no text", { retriable: false });
    await expect(retry(flaky(1, wrong), options)).rejects.toMatchObject({ code: "post.wrong" });
    await expect(
      retry(
        flaky(1, () => new Error("a bug")),
        options,
      ),
    ).rejects.toThrow("a bug");
    expect(waits).toEqual([]);
  });

  it("tries again what the caller says may pass", async () => {
    const { clock, options } = given({ isRetriable: () => true });
    const value = retry(
      flaky(1, () => new Error("reset by peer")),
      options,
    );
    await clock.advance(1000);
    expect(await value).toBe(2);
  });

  it("waits as long as the other side asked, where that is longer", async () => {
    const { clock, waits, options } = given();
    const busy = () => new Failure("feed.busy", "slow down", { retriable: true, retryAfterMs: 30_000 });
    const value = retry(flaky(1, busy), options);
    await clock.advance(29_999);
    expect(clock.sleepers()).toBe(1);
    await clock.advance(1);
    expect(await value).toBe(2);
    expect(waits).toEqual([30_000]);
  });

  it("begins no wait that would end after its deadline", async () => {
    const { clock, waits, options } = given({ attempts: undefined, deadlineMs: 320 });
    const value = expect(retry(flaky(99), options)).rejects.toMatchObject({ code: "broker.away" });
    await clock.advance(10_000);
    await value;
    expect(waits).toEqual([50, 100]);
    expect(clock.sleepers()).toBe(0);
  });

  it("ends a wait when it is aborted, with the signal's reason", async () => {
    const stopping = new AbortController();
    const { clock, options } = given({ signal: stopping.signal });
    const value = expect(retry(flaky(9), options)).rejects.toThrow("stopping");
    await clock.advance(0);
    stopping.abort(new Error("stopping"));
    await value;
  });

  it("does not begin when it is aborted already", async () => {
    const { options } = given({ signal: AbortSignal.abort(new Error("stopped")) });
    let tries = 0;
    const task = async () => {
      tries += 1;
    };
    await expect(retry(task, options)).rejects.toThrow("stopped");
    expect(tries).toBe(0);
  });
});
