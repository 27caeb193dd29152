import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useShade } from "../view/shade.tsx";
import type { ChartProps } from "./lazy-chart.tsx";
import { readTokens } from "./tokens.ts";

use([BarChart, LineChart, GridComponent, MarkAreaComponent, TooltipComponent, CanvasRenderer]);

/** A chart on a canvas, which fills its box and follows its data. Its figures are also in a table beside it. */
export function Chart({ label, make }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const shade = useShade();

  useEffect(() => {
    if (box.current === null) return;
    const drawn = init(box.current);
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.current = null;
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    if (box.current === null) return;
    const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.current.dataset.shade = shade;
    chart.current?.setOption(make(readTokens(box.current), moves), { replaceMerge: ["series"] });
  }, [make, shade]);

  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
