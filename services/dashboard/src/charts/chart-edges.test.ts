import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gap } from "./buckets.ts";
import { type ChartData, netOption, shareOption, volumeOption } from "./chart-option.ts";

const HOUR = 3_600_000;
const TOKENS = { ink: "#000", quiet: "#555", rule: "#ddd", ground: "#fff", gap: "#eee", font: "serif", size: 11 };
const gap = (from: number, to: number): Gap => ({ source: "bluesky", from: from * HOUR, to: to * HOUR });

function data(values: readonly (readonly (number | null)[])[], more: Partial<ChartData> = {}): ChartData {
  const length = values[0]?.length ?? 0;
  return {
    buckets: Array.from({ length }, (_, place) => place * HOUR),
    label: (bucket) => `h${bucket / HOUR}`,
    lines: values.map((line, index) => ({ brand: `b${index}`, name: `B${index}`, color: "#112233", values: line })),
    ...{ gaps: [], gapLabel: "gap in coverage", value: String, axisValue: (shown) => `~${shown}` },
    ...{ lastIsOpen: false, tokens: TOKENS, moves: true, ...more },
  };
}

const OPTIONS = [
  ["shares", shareOption],
  ["volume", volumeOption],
  ["net", netOption],
] as const;
const seriesOf = (option: ReturnType<typeof shareOption>) => [option.series ?? []].flat();
const areasOf = (option: ReturnType<typeof shareOption>) =>
  seriesOf(option).map(({ markArea }) =>
    (markArea?.data ?? []).map((area) => JSON.parse(JSON.stringify(area)).map((end: { xAxis: number }) => end.xAxis)),
  );

describe.each(OPTIONS)("the chart of %s", (_name, option) => {
  it("is drawn of nothing: no brand, no bucket", () => {
    expect(option(data([]))).toMatchObject({ series: [], xAxis: { type: "category", data: [] } });
    expect(seriesOf(option(data([[], []]))).map((series) => series.data)).toEqual([[], []]);
  });

  it("has one place for each bucket, named as the page names it", () => {
    expect(option(data([[1, 0, null]])).xAxis).toMatchObject({ data: ["h0", "h1", "h2"] });
  });

  it("keeps brands apart by id, so that a new order moves no line to another brand", () => {
    expect(seriesOf(option(data([[1], [0]]))).map(({ id, name }) => [id, name])).toEqual([
      ["b0", "B0"],
      ["b1", "B1"],
    ]);
  });

  it("leaves unknown unknown: null is no zero in any series, open or not", () => {
    for (const lastIsOpen of [false, true]) {
      const [series] = seriesOf(option(data([[1, null, null]], { lastIsOpen })));
      const values = (series?.data ?? []).map((point) =>
        typeof point === "object" && point !== null && "value" in point ? point.value : point,
      );
      expect(values).toEqual([1, null, null]);
    }
  });

  it("says a value as the page does, and – for none", () => {
    const { tooltip } = option(data([[1]], { value: (shown) => `${shown}!` }));
    const format = [tooltip ?? []].flat()[0]?.valueFormatter;
    expect([format?.(0.5, 0), format?.(null, 0), format?.("-", 0)]).toEqual(["0.5!", "–", "–"]);
  });

  it.each([
    ["inside", [gap(1, 2)], [[1, 1]]],
    ["over several", [gap(0.5, 2.5)], [[0, 2]]],
    ["at the end", [gap(2, 9)], [[2, 3]]],
    ["before the first", [gap(-3, -1)], []],
    [
      "two of them",
      [gap(0, 1), gap(3, 4)],
      [
        [0, 0],
        [3, 3],
      ],
    ],
  ])("shades a gap %s on the buckets it touches, behind the first brand alone", (_case, gaps, places) => {
    expect(
      areasOf(
        option(
          data(
            [
              [1, 1, 1, 1],
              [0, 0, 0, 0],
            ],
            { gaps },
          ),
        ),
      ),
    ).toEqual([places, []]);
  });

  it("names a gap, but not where many would write over each other", () => {
    const shows = (count: number) => {
      const gaps = Array.from({ length: count }, (_, index) => gap(index * 2, index * 2 + 1));
      const [series] = seriesOf(option(data([Array.from({ length: 12 }, () => 1)], { gaps })));
      return series?.markArea?.label?.show;
    };
    expect([0, 1, 3, 4].map(shows)).toEqual([false, true, true, false]);
  });

  it("never takes NaN, undefined or a place outside of its buckets to the screen", () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });
    const gaps = fc.array(fc.tuple(fc.integer({ min: -5, max: 20 }), fc.integer({ min: 1, max: 9 })), { maxLength: 4 });
    fc.assert(
      fc.property(values, gaps, fc.boolean(), (line, stretches, lastIsOpen) => {
        const drawn = option(
          data([line], { lastIsOpen, gaps: stretches.map(([from, hours]) => gap(from, from + hours)) }),
        );
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|undefined/);
        for (const [first, last] of areasOf(drawn).flat()) {
          expect(first >= 0 && first <= last && last < line.length).toBe(true);
        }
      }),
    );
  });
});

describe("one bucket alone", () => {
  it("is a dot, as a line of one point would not be seen", () => {
    expect(seriesOf(volumeOption(data([[3]])))).toMatchObject([{ showSymbol: true }]);
    expect(seriesOf(volumeOption(data([[3, 4]])))).toMatchObject([{ showSymbol: false }]);
    expect(seriesOf(netOption(data([[0.5, null, 0.5]])))).toMatchObject([{ showSymbol: true }]);
  });

  it("has one colour even while it fills: there is no stretch before it", () => {
    expect(seriesOf(volumeOption(data([[3]], { lastIsOpen: true })))).toMatchObject([
      { lineStyle: { color: "#112233" } },
    ]);
  });
});

describe("a last bucket that still fills", () => {
  it("is faint from the point before it on", () => {
    const [series] = seriesOf(volumeOption(data([[1, 2, 3, 4, 5]], { lastIsOpen: true })));
    expect(series).toMatchObject({
      lineStyle: {
        color: {
          colorStops: [
            { offset: 0, color: "#112233" },
            { offset: 0.75, color: "#112233" },
            { offset: 0.75, color: "#11223359" },
            { offset: 1, color: "#11223359" },
          ],
        },
      },
    });
  });

  it("is faint among the bars, and no other is", () => {
    const series = seriesOf(
      shareOption(
        data(
          [
            [0.5, 0.5],
            [0.5, null],
          ],
          { lastIsOpen: true },
        ),
      ),
    );
    expect(series.map((one) => one.data)).toEqual([
      [0.5, { value: 0.5, itemStyle: { opacity: 0.35 } }],
      [0.5, { value: null, itemStyle: { opacity: 0.35 } }],
    ]);
  });
});

describe("the axis", () => {
  it("of shares ends at the whole, of net at both ends, of mentions has no half mention", () => {
    expect(shareOption(data([[1]])).yAxis).toMatchObject({ min: 0, max: 1, interval: 0.25 });
    expect(netOption(data([[1]])).yAxis).toMatchObject({ min: -1, max: 1, interval: 0.5 });
    expect(volumeOption(data([[1]])).yAxis).toMatchObject({ min: 0, minInterval: 1 });
    expect(volumeOption(data([[1]])).yAxis).not.toHaveProperty("max");
  });

  it("leaves no room between bars where there are many", () => {
    const gapOf = (length: number) =>
      JSON.stringify(shareOption(data([Array.from({ length }, () => 1)])).series).match(
        /"barCategoryGap":"(\d+%)"/,
      )?.[1];
    expect([gapOf(100), gapOf(101)]).toEqual(["12%", "0%"]);
  });
});
