import type { AlertMessage } from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock } from "@nghe/runtime";
import { afterEach, describe, expect, it } from "vitest";
import { BUCKET_MS } from "./evaluate/bucket-counts.ts";
import { createEpisodeBook } from "./evaluate/episode-book.ts";
import { messageOf } from "./testing/alert-scene.ts";
import { createWatchLoop, isRecent } from "./watch-loop.ts";

/** Ten seconds into a bucket. */
const START = Date.UTC(2026, 2, 2, 9) + 10_000;
const ROUND_MS = 1_000;

const running: { stop: () => void; done: Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop, done } of running.splice(0)) {
    stop();
    await done;
  }
});

/** A loop over two own brands and a rival, begun; `looked` says which brands were looked at since it was last asked. */
async function begun(messages: (brand: string) => AlertMessage[] = () => []) {
  const clock = createManualClock(START);
  const registry = createMemoryRegistry([
    workspaceNamed("acme"),
    workspaceNamed("other"),
    brandNamed("acme", "tiki"),
    brandNamed("acme", "sendo"),
    brandNamed("acme", "rival", { role: "competitor" }),
    brandNamed("other", "tiki"),
    ruleNamed("acme", "spike"),
    ruleNamed("other", "spike"),
  ]);
  const book = createEpisodeBook();
  const logger = createCapturingLogger();
  const told: AlertMessage[] = [];
  const failing: Record<"evaluate" | "tell", boolean> = { evaluate: false, tell: false };
  let seen: string[] = [];
  const loop = createWatchLoop({
    registry,
    book,
    clock,
    logger,
    everyMs: ROUND_MS,
    evaluator: {
      async evaluate(watch) {
        seen.push(`${watch.workspace.id}/${watch.brand.id}`);
        if (failing.evaluate) throw new Error("the tables are away");
        return messages(watch.brand.id);
      },
    },
    async tell(some) {
      if (failing.tell) throw new Error("the log is away");
      told.push(...some);
    },
  });
  const stopping = new AbortController();
  const done = loop.run(stopping.signal);
  running.push({ stop: () => stopping.abort(), done });
  const looked = () => {
    const all = seen;
    seen = [];
    return all;
  };
  await clock.advance(0);
  return { clock, registry, book, logger, told, failing, loop, stopping, done, looked };
}

const EVERYTHING = ["acme/tiki", "acme/sendo", "other/tiki"];

describe("a round", () => {
  it("looks at everything once at the start, for what changed while nobody watched", async () => {
    const { clock, looked } = await begun();
    expect(looked()).toEqual(EVERYTHING);
    await clock.advance(5 * ROUND_MS);
    expect(looked()).toEqual([]);
  });

  it("looks at what was touched, within a round, once however often it was touched", async () => {
    const { clock, loop, looked } = await begun();
    looked();
    loop.touch("w_acme", ["b_acme_tiki"]);
    loop.touch("w_acme", ["b_acme_tiki", "b_acme_tiki"]);
    await clock.advance(ROUND_MS);
    expect(looked()).toEqual(["acme/tiki"]);
    await clock.advance(3 * ROUND_MS);
    expect(looked()).toEqual([]);
  });

  it("looks at nothing that no rule watches, and in no other workspace", async () => {
    const { clock, loop, looked } = await begun();
    looked();
    loop.touch("w_acme", ["b_acme_rival", "b_gone", "b_other_tiki"]);
    loop.touch("w_gone", ["b_acme_tiki"]);
    await clock.advance(ROUND_MS);
    expect(looked()).toEqual([]);
  });

  it("goes by the rules of the moment", async () => {
    const { clock, registry, loop, looked } = await begun();
    looked();
    const off = ruleNamed("acme", "spike", { enabled: false });
    await registry.put(off, { expects: 1, by: "test", note: null });
    loop.touch("w_acme", ["b_acme_tiki"]);
    await clock.advance(ROUND_MS);
    expect(looked()).toEqual([]);
  });

  it("tells what it finds", async () => {
    const { told } = await begun((brand) => (brand === "sendo" ? [messageOf("opened")] : []));
    expect(told).toEqual([messageOf("opened")]);
  });
});

describe("the close of a bucket", () => {
  it("looks again at what was touched in it: its last count is known only now", async () => {
    const { clock, loop, looked } = await begun();
    loop.touch("w_acme", ["b_acme_tiki"]);
    await clock.advance(ROUND_MS);
    looked();
    await clock.advance(BUCKET_MS);
    expect(looked()).toEqual(["acme/tiki"]);
    await clock.advance(2 * BUCKET_MS);
    expect(looked()).toEqual([]);
  });

  it("looks at open episodes until they end, though nothing touches them", async () => {
    const { clock, book, looked } = await begun();
    looked();
    book.record(messageOf("opened"));
    await clock.advance(2 * BUCKET_MS);
    expect(looked()).toEqual(["acme/tiki", "acme/tiki"]);
    book.record(messageOf("closed", { revision: 2 }));
    await clock.advance(2 * BUCKET_MS);
    expect(looked()).toEqual([]);
  });
});

describe("a failure", () => {
  it.each(["evaluate", "tell"] as const)("of %s makes the next round look at everything", async (step) => {
    const { clock, loop, failing, logger, told, looked } = await begun(() => [messageOf("updated")]);
    looked();
    told.splice(0);
    failing[step] = true;
    loop.touch("w_acme", ["b_acme_sendo"]);
    await clock.advance(ROUND_MS);
    expect([looked(), told]).toEqual([["acme/sendo"], []]);
    expect(logger.lines.map(({ level }) => level)).toEqual(["warn"]);
    failing[step] = false;
    await clock.advance(ROUND_MS);
    expect(looked()).toEqual(EVERYTHING);
    expect(told).toHaveLength(3);
  });

  it("is shown by the age of the last round that went through", async () => {
    const { clock, loop, failing } = await begun();
    failing.evaluate = true;
    loop.touch("w_acme", ["b_acme_tiki"]);
    const before = clock.now();
    await clock.advance(90_000);
    expect(loop.lastRoundAt()).toBe(before);
    failing.evaluate = false;
    await clock.advance(ROUND_MS);
    expect(loop.lastRoundAt()).toBeGreaterThan(before);
  });
});

it("does nothing after it was stopped", async () => {
  const { clock, loop, stopping, done, looked } = await begun();
  looked();
  stopping.abort();
  await done;
  loop.touch("w_acme", ["b_acme_tiki"]);
  await clock.advance(2 * BUCKET_MS);
  expect([looked(), clock.sleepers()]).toEqual([[], 0]);
});

describe("isRecent", () => {
  const now = 100 * BUCKET_MS;

  it.each([
    ["the bucket that is filling", now, BUCKET_MS, true],
    ["three buckets ago", now - 3 * BUCKET_MS, BUCKET_MS, true],
    ["one whose end is four buckets ago", now - 5 * BUCKET_MS, BUCKET_MS, false],
    ["an hour that holds recent buckets", now - 3_600_000, 3_600_000, true],
    ["yesterday", now - 86_400_000, BUCKET_MS, false],
  ])("%s", (_, start, grain, expected) => {
    expect(isRecent(start, grain, now)).toBe(expected);
  });
});
