import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EpisodeState, type EpisodeStep, episodeTotal, isHot, QUIET, stepEpisode } from "./episode.ts";

const rule = { expected: 2, minimum: 10, factor: 3, closed: true };

/** Verdicts of consecutive closed buckets, from quiet. */
function verdicts(counts: readonly number[], from: EpisodeState = QUIET): string[] {
  let state = from;
  return counts.map((count, index) => {
    const step = stepEpisode(state, { ...rule, index, count });
    state = step.state;
    return step.verdict;
  });
}

function follow(counts: readonly number[]): EpisodeStep[] {
  let state: EpisodeState = QUIET;
  return counts.map((count, index) => {
    const step = stepEpisode(state, { ...rule, index, count });
    state = step.state;
    return step;
  });
}

describe("one episode", () => {
  test("opens once, goes on, and ends after more than two quiet buckets", () => {
    expect(verdicts([1, 12, 20, 3, 0, 1, 0])).toEqual([
      "quiet",
      "onset",
      "continuing",
      "continuing",
      "continuing",
      "over",
      "quiet",
    ]);
  });

  test("a short lull keeps it open", () => {
    expect(verdicts([12, 0, 0, 12, 0, 0, 12])).toEqual(["onset", ...Array<string>(6).fill("continuing")]);
  });

  test("knows its worst bucket and its total", () => {
    const [, , last] = follow([12, 30, 11]);
    expect(last?.state).toMatchObject({ phase: "open", onset: 0, last: 2, peak: 30 });
    expect(last && episodeTotal(last.state)).toBe(53);
  });

  test("buckets in which nothing happened at all count as quiet ones", () => {
    const open = stepEpisode(QUIET, { ...rule, index: 100, count: 15 }).state;
    expect(stepEpisode(open, { ...rule, index: 103, count: 0 }).verdict).toBe("over");
    expect(stepEpisode(open, { ...rule, index: 103, count: 15 }).verdict).toBe("continuing");
    expect(stepEpisode(open, { ...rule, index: 104, count: 15 }).verdict).toBe("over");
  });

  test("a burst after the end opens the next one", () => {
    const open = stepEpisode(QUIET, { ...rule, index: 0, count: 15 }).state;
    const over = stepEpisode(open, { ...rule, index: 50, count: 15 });
    expect(over.verdict).toBe("over");
    const again = stepEpisode(over.state, { ...rule, index: 50, count: 15 });
    expect(again).toMatchObject({ verdict: "onset", state: { onset: 50 } });
  });
});

describe("a bucket that is still filling", () => {
  test("opens as soon as it is hot and replaces its own count", () => {
    let step = stepEpisode(QUIET, { ...rule, index: 5, count: 4, closed: false });
    expect(step.verdict).toBe("quiet");
    step = stepEpisode(step.state, { ...rule, index: 5, count: 10, closed: false });
    expect(step.verdict).toBe("onset");
    step = stepEpisode(step.state, { ...rule, index: 5, count: 14, closed: false });
    expect(step).toMatchObject({ verdict: "continuing", state: { peak: 14 } });
    expect(episodeTotal(step.state)).toBe(14);
  });

  test("never ends an episode before it is closed", () => {
    const open = stepEpisode(QUIET, { ...rule, index: 0, count: 15 }).state;
    expect(stepEpisode(open, { ...rule, index: 3, count: 0, closed: false }).verdict).toBe("continuing");
    expect(stepEpisode(open, { ...rule, index: 3, count: 0, closed: true }).verdict).toBe("over");
  });
});

test("a bucket older than the latest changes nothing", () => {
  const open = stepEpisode(QUIET, { ...rule, index: 7, count: 15 }).state;
  expect(stepEpisode(open, { ...rule, index: 6, count: 99 }).state).toEqual(open);
});

test("without a past the minimum decides alone", () => {
  expect(isHot({ count: 9, expected: 0, minimum: 10, factor: 3 })).toBe(false);
  expect(isHot({ count: 10, expected: 0, minimum: 10, factor: 3 })).toBe(true);
});

const counts = fc.array(fc.nat({ max: 30 }), { maxLength: 60 });

test("a restart from the last state, as JSON, gives what an undisturbed run gives", () => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 60 }), (given, cut) => {
      let state: EpisodeState = QUIET;
      const resumed = given.map((count, index) => {
        if (index === cut) state = JSON.parse(JSON.stringify(state));
        const step = stepEpisode(state, { ...rule, index, count });
        state = step.state;
        return step;
      });
      expect(resumed).toEqual(follow(given));
    }),
  );
});

test("every end has its onset before it, and saying a bucket twice changes nothing", () => {
  fc.assert(
    fc.property(counts, (given) => {
      let open = false;
      for (const [index, step] of follow(given).entries()) {
        if (step.verdict === "onset") expect(open).toBe(false);
        if (step.verdict === "over" || step.verdict === "continuing") expect(open).toBe(true);
        open = step.verdict === "onset" || step.verdict === "continuing";
        if (!open) continue;
        const again = stepEpisode(step.state, { ...rule, index, count: given[index] ?? 0 });
        expect(again.state).toEqual(step.state);
      }
    }),
  );
});
