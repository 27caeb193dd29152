import { describe, expect, it } from "vitest";
import type { Sentiment } from "./labelled-posts.ts";
import { holdOut } from "./labelled-posts.ts";
import { scoresOf } from "./scores.ts";

const judged = (pairs: readonly (readonly [Sentiment, Sentiment])[]) =>
  pairs.map(([truth, said]) => ({ truth, said, isSure: true }));

describe("the scores of what was said", () => {
  it("are counted by hand", () => {
    const scores = scoresOf(
      judged([
        [1, 1],
        [1, 1],
        [1, 0],
        [-1, -1],
        [-1, 1],
        [0, 0],
      ]),
    );
    expect(scores.accuracy).toBeCloseTo(4 / 6);
    expect(scores.macroRecall).toBeCloseTo((2 / 3 + 1 / 2 + 1) / 3);
    expect(scores.macroF1).toBeCloseTo((4 / 6 + 2 / 3 + 2 / 3) / 3);
  });

  it("leave out classes that are never true", () => {
    expect(
      scoresOf(
        judged([
          [1, 1],
          [-1, -1],
        ]),
      ).macroRecall,
    ).toBe(1);
  });
});

describe("holding out", () => {
  const posts = Array.from({ length: 400 }, (_, at) => ({ text: `post ${at}`, label: 0 as const }));

  it("splits without a rest, about as asked", () => {
    const { rest, held } = holdOut(posts, 4);
    expect(rest.length + held.length).toBe(posts.length);
    expect(held.length).toBeGreaterThan(60);
    expect(held.length).toBeLessThan(140);
  });

  it("puts the same text on one side, whatever its neighbours", () => {
    const { held } = holdOut(posts, 4);
    expect(holdOut([...posts].reverse(), 4).held.length).toBe(held.length);
    expect(holdOut(held, 4).rest).toEqual([]);
  });
});
