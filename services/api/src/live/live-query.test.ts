import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createNoMetrics } from "@nghe/runtime";
import { expect, it } from "vitest";
import { changeOf } from "../testing/live-bench.ts";
import { createMemoryAnswers } from "../testing/memory-answers.ts";
import { NO_PROOFS } from "../testing/no-proofs.ts";
import type { Parcel } from "./audience.ts";
import { createCellFigures } from "./cell-figures.ts";
import { createLiveQuery } from "./live-query.ts";
import { createRunBudget } from "./run-budget.ts";

const START = Date.parse("2026-03-10T08:20:30Z");
const HOUR = 3_600_000;

function bench() {
  const clock = createManualClock(START);
  const answers = createMemoryAnswers();
  const logger = createCapturingLogger();
  const registry = createMemoryRegistry([workspaceNamed("acme"), brandNamed("acme", "one")]);
  const got: { type: Parcel["type"]; total: number; to: number }[] = [];
  const refused: string[] = [];
  const query = createLiveQuery(
    { kind: "volume", workspaceUid: "w_acme", question: {} },
    {
      answers,
      proofs: NO_PROOFS,
      clock,
      logger,
      view: () => registry.view(),
      budget: createRunBudget(1),
      figures: createCellFigures(answers, clock),
      duration: createNoMetrics().histogram("run", "", ["kind"], []),
    },
  );
  const listener = {
    deliver({ type, data }: Parcel) {
      const { total, to } = JSON.parse(data.toString());
      got.push({ type, total, to });
    },
    fail: ({ code }: { code: string }) => void refused.push(code),
  };
  query.join("volume", listener);
  const runs = () => answers.asked.filter(({ name }) => name === "cells").length;
  const post = (at: number) => {
    answers.say("one", at);
    query.touch(changeOf("one", at));
  };
  return { clock, answers, registry, query, listener, got, refused, runs, post, logger };
}

it("runs once at first, and once more for all that came while it rested", async () => {
  const { clock, query, got, runs, post } = bench();
  await clock.advance(0);
  for (let index = 0; index < 10; index += 1) post(START);
  await clock.advance(240);
  expect(runs()).toBe(1);
  await clock.advance(20);
  expect(runs()).toBe(2);
  expect(got.map(({ type, total }) => [type, total])).toEqual([
    ["snapshot", 0],
    ["update", 10],
  ]);
  query.stop();
});

it("rests five times as long as it ran", async () => {
  const { clock, answers, query, runs, post } = bench();
  answers.before = (name) => (name === "cells" ? clock.sleep(200) : Promise.resolve());
  await clock.advance(200);
  post(START);
  await clock.advance(990);
  expect(runs()).toBe(1);
  await clock.advance(20);
  expect(runs()).toBe(2);
  query.stop();
});

it("hears what changed while it was reading", async () => {
  const { clock, answers, query, got, post } = bench();
  answers.before = (name) => (name === "cells" ? clock.sleep(100) : Promise.resolve());
  await clock.advance(50);
  post(START);
  await clock.advance(5_000);
  expect(got.at(-1)).toMatchObject({ total: 1 });
  query.stop();
});

it("moves on at the edge of a bucket, with what was said at the edge", async () => {
  const { clock, query, got, post } = bench();
  await clock.advance(1_000);
  const edge = got[0]?.to ?? 0;
  await clock.advance(edge - clock.now() + 1);
  // The window has not moved yet: this lies beyond it, and must be in the next answer all the same.
  post(edge);
  query.tick();
  await clock.advance(1_000);
  expect(got.at(-1)).toMatchObject({ type: "update", total: 1, to: edge + HOUR });
  query.stop();
});

it("says that it cannot answer, and answers when it can", async () => {
  const { clock, answers, query, got, refused, logger } = bench();
  answers.before = async () => {
    throw new Error("away");
  };
  await clock.advance(1_200);
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused)).toEqual(new Set(["unavailable"]));
  expect(logger.lines.some(({ level }) => level === "warn")).toBe(true);
  answers.before = async () => {};
  await clock.advance(20_000);
  expect(got).toMatchObject([{ type: "snapshot", total: 0 }]);
  query.stop();
});

it("ends for everyone when its workspace is gone", async () => {
  const { clock, registry, query, refused } = bench();
  await clock.advance(1_000);
  await registry.remove("workspace", "w_acme", { expects: 1, by: "test", note: null });
  query.touchAll();
  await clock.advance(1_000);
  expect(refused).toEqual(["not-found"]);
  query.stop();
});

it("brings its coverage up to date within ten seconds of a change, though the figures come at once", async () => {
  const { clock, answers, query, post } = bench();
  const asked = () => answers.asked.filter(({ name }) => name === "coverage").length;
  await clock.advance(1_000);
  post(START);
  await clock.advance(1_000);
  expect(asked()).toBe(1);
  await clock.advance(9_000);
  query.tick();
  await clock.advance(1_000);
  expect(asked()).toBe(2);
  query.tick();
  await clock.advance(20_000);
  expect(asked()).toBe(2);
  query.stop();
});
