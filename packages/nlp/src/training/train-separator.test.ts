import { describe, expect, it } from "vitest";
import { createRowWriter, rowTimes } from "./sparse-rows.ts";
import { trainSeparator } from "./train-separator.ts";

/** Rows of a column each for "good", "bad" and "the". */
function rowsOf(texts: readonly (readonly number[])[]) {
  const writer = createRowWriter(texts.length, 3);
  for (const columns of texts) {
    for (const column of columns) writer.add(column, 1);
    writer.endRow();
  }
  return writer.done();
}

const rows = rowsOf([[0, 2], [0], [1, 2], [1]]);
const learn = (changes: { cost?: number; start?: Float64Array; picks?: number[] } = {}) => {
  const picks = Int32Array.from(changes.picks ?? [0, 1, 2, 3]);
  return trainSeparator(rows, {
    picks,
    isOf: Array.from(picks, (row) => row < 2),
    costs: new Float64Array(picks.length).fill(changes.cost ?? 10),
    start: changes.start ?? new Float64Array(3),
    epochs: 50,
    seed: 1,
  });
};

describe("weights that part a class from the rest", () => {
  it("put every row on its side, at a distance of one where errors cost much", () => {
    const weights = learn({ cost: 1_000 });
    const scores = [0, 1, 2, 3].map((row) => rowTimes(rows, row, weights));
    expect(scores.map(Math.sign)).toEqual([1, 1, -1, -1]);
    expect(scores[1]).toBeCloseTo(1, 1);
    expect(scores[3]).toBeCloseTo(-1, 1);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.1);
  });

  it("stay where they begin where errors cost next to nothing", () => {
    const start = Float64Array.of(0.3, -0.2, 0.7);
    learn({ cost: 1e-9, start }).forEach((weight, at) => {
      expect(weight).toBeCloseTo(start[at] ?? 0, 6);
    });
  });

  it("learn from the picked rows alone, and change nothing that they were given", () => {
    const start = new Float64Array(3);
    const weights = learn({ picks: [1], start });
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(weights[1]).toBe(0);
    expect([...start]).toEqual([0, 0, 0]);
  });

  it("are where the sum of both costs is least: known by hand for one row", () => {
    const cost = 0.5;
    const [weight] = learn({ picks: [1], cost });
    expect(weight).toBeCloseTo((2 * cost) / (1 + 2 * cost), 6);
  });
});

it("rows grow beyond the room they were given", () => {
  const writer = createRowWriter(1, 10_000);
  for (let column = 0; column < 5_000; column += 1) writer.add(column, 2);
  writer.endRow();
  expect(rowTimes(writer.done(), 0, new Float64Array(10_000).fill(1))).toBe(10_000);
});
