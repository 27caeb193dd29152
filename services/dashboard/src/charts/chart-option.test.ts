import { describe, expect, it } from "vitest";
import { NO_PROOF, share, volume } from "../data/testing/answers.ts";
import { netLines, shareLines, volumeLines } from "./chart-lines.ts";
import { type ChartData, netOption, shareOption, volumeOption } from "./chart-option.ts";

const HOUR = 3_600_000;
const brand = (id: string, mentions: number) => ({
  brand: id,
  name: id,
  role: "own" as const,
  color: "#111111",
  mentions,
  share: 0.5,
  proof: NO_PROOF,
});
const answer = {
  ...share(
    [brand("a", 2), brand("b", 2)],
    [
      { bucket: 0, total: 4, brands: [{ brand: "a", mentions: 4, share: 1 }] },
      { bucket: HOUR, total: 0, brands: [{ brand: "a", mentions: 0, share: null }] },
    ],
  ),
  to: 3 * HOUR,
};
const same = (color: string) => color;

function data(rest: Partial<ChartData>): ChartData {
  return {
    ...shareLines(answer, same),
    label: String,
    gaps: [],
    gapLabel: "gap",
    value: String,
    axisValue: String,
    lastIsOpen: false,
    tokens: { ink: "#000", quiet: "#555", rule: "#ddd", ground: "#fff", gap: "#eee", font: "serif", size: 11 },
    moves: true,
    ...rest,
  };
}

describe("lines", () => {
  it("tell a brand that was not named from an hour in which nothing was heard", () => {
    expect(shareLines(answer, same).lines.map(({ values }) => values)).toEqual([
      [1, null, null],
      [0, null, null],
    ]);
  });

  it("count silence as nothing", () => {
    const heard = {
      ...volume(3),
      to: 2 * HOUR,
      brands: [{ brand: "a", name: "A", color: "#111111", mentions: 3 }],
      series: [{ bucket: HOUR, brand: "a", mentions: 3 }],
    };
    expect(volumeLines(heard, () => "#222222").lines).toEqual([
      { brand: "a", name: "A", color: "#222222", values: [0, 3] },
    ]);
  });
});

it("breaks the line of net sentiment where there is none, and draws no zero there", () => {
  const tone = { brand: "a", positive: 1, neutral: 0, negative: 0, unsure: 0 };
  const heard = {
    ...volume(0),
    kind: "sentiment" as const,
    to: 3 * HOUR,
    brands: [{ ...tone, name: "A", color: "#111111", net: 1 }],
    series: [
      { ...tone, bucket: 0, net: 1 },
      { ...tone, bucket: HOUR, positive: 0, net: null },
    ],
  };
  expect(netLines(heard, same).lines).toEqual([{ brand: "a", name: "A", color: "#111111", values: [1, null, null] }]);
  expect(netOption(data({})).yAxis).toMatchObject({ min: -1, max: 1 });
});

it("tells the net of minutes by the sums of five, never by the mean of their nets", () => {
  const tone = { brand: "a", neutral: 0, unsure: 0, net: null };
  const heard = {
    ...volume(0),
    kind: "sentiment" as const,
    interval: "minute" as const,
    to: 10 * 60_000,
    brands: [{ ...tone, positive: 4, negative: 4, name: "A", color: "#111111" }],
    series: [
      { ...tone, bucket: 60_000, positive: 1, negative: 0 },
      { ...tone, bucket: 240_000, positive: 0, negative: 3 },
      { ...tone, bucket: 300_000, positive: 3, negative: 1 },
    ],
  };
  expect(netLines(heard, same)).toMatchObject({ buckets: [0, 300_000], lines: [{ values: [-0.5, 0.5] }] });
});

describe.each([
  ["shares", shareOption],
  ["volume", volumeOption],
  ["net sentiment", netOption],
])("the chart of %s", (_, option) => {
  it("needs no inline style and no HTML", () => {
    expect(option(data({})).tooltip).toMatchObject({ renderMode: "richText" });
    expect(JSON.stringify(option(data({})))).not.toMatch(/<\w|NaN/);
  });

  it("shades a gap once", () => {
    const series = option(data({ gaps: [{ source: "x", from: HOUR, to: 2 * HOUR }] })).series;
    const areas = [series].flat().map((one) => one?.markArea?.data?.length);
    expect(areas).toEqual([1, 0]);
  });

  it("stands still for those who ask for it", () => {
    expect(option(data({ moves: false })).animation).toBe(false);
  });

  it("draws the last bucket otherwise while it fills", () => {
    expect(JSON.stringify(option(data({ lastIsOpen: true })))).not.toBe(JSON.stringify(option(data({}))));
  });
});

it("ends the shares at 100 %", () => {
  expect(shareOption(data({})).yAxis).toMatchObject({ min: 0, max: 1 });
});
