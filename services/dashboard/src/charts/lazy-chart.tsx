import { lazy, Suspense } from "react";
import type { ChartOption } from "./chart-option.ts";
import type { Tokens } from "./tokens.ts";

const Drawn = lazy(async () => ({ default: (await import("./chart.tsx")).Chart }));

export type ChartProps = { label: string; make: (tokens: Tokens, moves: boolean) => ChartOption };

/** A chart whose drawing code comes after the figures: the page is of use before it. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="chart" />}>
      <Drawn {...props} />
    </Suspense>
  );
}
