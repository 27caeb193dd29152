import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createManualClock } from "@nghe/runtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../questions/answer.ts";
import { frameOf } from "../questions/frame.ts";
import { type Resolved, resolveQuestion } from "../questions/resolve.ts";
import { createMemoryAnswers } from "../testing/memory-answers.ts";
import { NO_PROOFS } from "../testing/no-proofs.ts";
import { createCellFigures } from "./cell-figures.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-03-10T08:20:30Z");

function bench() {
  const answers = createMemoryAnswers();
  const clock = createManualClock(START);
  const registry = createMemoryRegistry([workspaceNamed("acme"), brandNamed("acme", "one"), brandNamed("acme", "two")]);
  const resolve = (): Resolved => {
    const workspace = registry.view().workspace("acme");
    if (workspace === undefined) throw new Error("the workspace should be there");
    const outcome = resolveQuestion({ kind: "sentiment", workspace, question: {} }, registry.view(), clock.now());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.resolved;
  };
  const figures = createCellFigures(answers, clock);
  const tell = (resolved: Resolved) =>
    figures.tell("sentiment", resolved, frameOf(resolved, { asOf: 0, storedAt: null, coverage: [] }, answers)).whole;
  return { answers, clock, registry, resolve, figures, tell };
}

/** What a run does: something is said, something is taken back, or an hour passes. */
const event = fc.oneof(
  fc.record({
    type: fc.constant("say" as const),
    brand: fc.constantFrom("one", "two"),
    hoursAgo: fc.integer({ min: 0, max: 30 }),
    tone: fc.constantFrom(-1 as const, 0 as const, 1 as const, null),
  }),
  fc.record({ type: fc.constant("take" as const), which: fc.nat(20) }),
  fc.record({ type: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }),
);

it("kept by bucket, the figures are always those that are asked for whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const { answers, clock, resolve, figures, tell } = bench();
      const said: { id: string; at: number }[] = [];
      await figures.refresh(resolve(), "all");
      for (const one of events) {
        let at: undefined | number;
        if (one.type === "wait") await clock.advance(one.hours * HOUR);
        else if (one.type === "say") {
          at = clock.now() - one.hoursAgo * HOUR;
          said.push({ id: answers.say(one.brand, at, one.tone), at });
        } else {
          const [gone] = said.splice(one.which, 1);
          if (gone !== undefined) answers.take(gone.id);
          at = gone?.at;
        }
        const dirty = at === undefined ? [] : [{ from: at, to: at + 1 }];
        const resolved = resolve();
        await figures.refresh(resolved, dirty);
        const whole = await answerQuestion(resolved, { answers, clock, proofs: NO_PROOFS });
        expect(tell(resolved)).toEqual({ ...whole, asOf: 0, storedAt: null, coverage: [] });
      }
    }),
    { numRuns: 40 },
  );
});

describe("asks", () => {
  it("nothing where nothing is dirty and the window stands", async () => {
    const { answers, resolve, figures } = bench();
    await figures.refresh(resolve(), "all");
    await figures.refresh(resolve(), []);
    expect(answers.asked.filter(({ name }) => name === "cells")).toHaveLength(1);
  });

  it("for what the window reached, and nothing else", async () => {
    const { answers, clock, resolve, figures } = bench();
    await figures.refresh(resolve(), "all");
    const { to } = resolve().selection;
    await clock.advance(2 * HOUR);
    await figures.refresh(resolve(), []);
    expect(answers.asked.at(-1)?.within).toEqual([{ from: to, to: to + 2 * HOUR }]);
  });

  it("for everything once the brands are others", async () => {
    const { answers, registry, resolve, figures } = bench();
    await figures.refresh(resolve(), "all");
    await registry.put(brandNamed("acme", "three"), { expects: 0, by: "test", note: null });
    await figures.refresh(resolve(), []);
    expect(answers.asked.at(-1)?.within).toBeNull();
  });

  it("again for what a failed run left dirty", async () => {
    const { answers, clock, resolve, figures, tell } = bench();
    await figures.refresh(resolve(), "all");
    answers.say("one", START - HOUR, 1);
    answers.before = async () => {
      throw new Error("away");
    };
    const dirty = [{ from: START - HOUR, to: START }];
    await expect(figures.refresh(resolve(), dirty)).rejects.toThrow("away");
    answers.before = async () => {};
    await figures.refresh(resolve(), dirty);
    const whole = await answerQuestion(resolve(), { answers, clock, proofs: NO_PROOFS });
    expect(tell(resolve())).toEqual({ ...whole, asOf: 0, storedAt: null, coverage: [] });
  });
});
