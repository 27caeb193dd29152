import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, MarkAreaComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { type Gap, gapPlaces } from "./buckets.ts";
import type { Tokens } from "./tokens.ts";

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | MarkAreaComponentOption | TooltipComponentOption
>;

const FAINT = 0.35;

/** One brand along the buckets; null where nothing can be said. */
export type ChartLine = { brand: string; name: string; color: string; values: readonly (number | null)[] };

export type ChartData = {
  /** Starts of the buckets, ms, and how they are written. */
  buckets: readonly number[];
  label: (bucket: number) => string;
  lines: readonly ChartLine[];
  gaps: readonly Gap[];
  gapLabel: string;
  value: (value: number) => string;
  axisValue: (value: number) => string;
  /** The last bucket is not over: it is drawn faint, so that it is not taken for a fall. */
  lastIsOpen: boolean;
  tokens: Tokens;
  /** False for readers who ask for no motion. */
  moves: boolean;
};

/** Shares per bucket as stacked bars that end at 100 %: a bucket without a mention stays empty. */
export function shareOption(data: ChartData): ChartOption {
  const series = data.lines.map((line, index) => ({
    id: line.brand,
    name: line.name,
    type: "bar" as const,
    stack: "share",
    barCategoryGap: data.buckets.length > 100 ? "0%" : "12%",
    itemStyle: { color: line.color },
    emphasis: { disabled: true },
    data: line.values.map((value, place) =>
      data.lastIsOpen && place === line.values.length - 1 ? { value, itemStyle: { opacity: FAINT } } : value,
    ),
    ...gapMark(data, index),
  }));
  return { ...frame(data), yAxis: { ...yAxis(data), max: 1, interval: 0.25 }, series };
}

/** Mentions per bucket, one line for each brand. */
export function volumeOption(data: ChartData): ChartOption {
  const series = lineSeries(data, data.buckets.length === 1);
  return { ...frame(data), yAxis: { ...yAxis(data), minInterval: 1 }, series };
}

/** Net sentiment per bucket on a scale that stays: a line breaks where there is no net, and a lone point is a dot. */
export function netOption(data: ChartData): ChartOption {
  const series = lineSeries(data, true);
  return { ...frame(data), yAxis: { ...yAxis(data), min: -1, max: 1, interval: 0.5 }, series };
}

function lineSeries(data: ChartData, showSymbol: boolean): LineSeriesOption[] {
  return data.lines.map((line, index) => ({
    id: line.brand,
    name: line.name,
    type: "line" as const,
    showSymbol,
    symbol: "circle",
    symbolSize: 4,
    lineStyle: { color: lineColor(line, data), width: 2 },
    itemStyle: { color: line.color },
    emphasis: { disabled: true },
    data: [...line.values],
    ...gapMark(data, index),
  }));
}

/** The colour along a line: faint over its last stretch where that ends in a bucket that is not over. */
function lineColor({ color, values }: ChartLine, { lastIsOpen }: ChartData) {
  if (!lastIsOpen || values.length < 2) return color;
  const turn = (values.length - 2) / (values.length - 1);
  const faint = `${color}${Math.round(FAINT * 255).toString(16)}`;
  const colorStops = [
    { offset: 0, color },
    { offset: turn, color },
    { offset: turn, color: faint },
    { offset: 1, color: faint },
  ];
  return { type: "linear" as const, x: 0, y: 0, x2: 1, y2: 0, colorStops };
}

function frame({ buckets, label, tokens, value, moves }: ChartData): ChartOption {
  return {
    animation: moves,
    animationDuration: 0,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: tokens.font, color: tokens.quiet },
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      trigger: "axis",
      // Drawn on the canvas: a tooltip of HTML would need inline styles, which the page's policy refuses.
      renderMode: "richText",
      confine: true,
      backgroundColor: tokens.ground,
      borderColor: tokens.rule,
      textStyle: { color: tokens.ink, fontFamily: tokens.font, fontSize: tokens.size },
      axisPointer: { type: "line", lineStyle: { color: tokens.quiet, type: "solid" } },
      valueFormatter: (shown) => (typeof shown === "number" ? value(shown) : "–"),
    },
    xAxis: {
      type: "category",
      data: buckets.map(label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.rule } },
      axisLabel: { color: tokens.quiet, fontSize: tokens.size, hideOverlap: true },
    },
  };
}

function yAxis({ tokens, axisValue }: ChartData) {
  return {
    type: "value" as const,
    min: 0,
    axisLabel: { color: tokens.quiet, fontSize: tokens.size, formatter: (shown: number) => axisValue(shown) },
    splitLine: { lineStyle: { color: tokens.rule } },
  };
}

/** Gaps in coverage are shaded once, behind the first series. */
function gapMark({ gaps, buckets, gapLabel, tokens }: ChartData, index: number) {
  const places = index === 0 ? gaps.flatMap((gap) => [gapPlaces(gap, buckets) ?? []]) : [];
  const areas = places.flatMap(([first, last]) =>
    first === undefined || last === undefined
      ? []
      : [[{ name: gapLabel, xAxis: first }, { xAxis: last }] as [{ name: string; xAxis: number }, { xAxis: number }]],
  );
  return {
    markArea: {
      silent: true,
      itemStyle: { color: tokens.gap },
      label: { show: areas.length > 0 && areas.length < 4, color: tokens.quiet, fontSize: tokens.size },
      data: areas,
    },
  };
}
