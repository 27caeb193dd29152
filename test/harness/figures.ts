import { writeFileSync } from "node:fs";

/** A measurement's result: numbers with their unit in the name (`posts_per_second`, `p95_ms`), and words. */
export type Figures = { [name: string]: number | string | boolean | null | Figures | Figures[] };

/** Hands the figures to `npm run bench` or `npm run eval`, which keep them beside the machine and the commit. */
export function writeFigures(figures: Figures): void {
  const file = process.env.NGHE_FIGURES;
  if (file !== undefined && file !== "") writeFileSync(file, JSON.stringify(figures));
}
