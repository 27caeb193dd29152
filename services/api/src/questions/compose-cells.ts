import type {
  Brand,
  BrandProof,
  Cell,
  EngagementAnswer,
  SentimentAnswer,
  ShareOfVoiceAnswer,
  VolumeAnswer,
} from "@nghe/contracts";
import { bucketsBetween, type CellSums, EMPTY_SUMS, netSentiment, shareOfVoice, sumCells } from "@nghe/stats";
import type { Frame } from "./frame.ts";
import type { CellKind } from "./kinds.ts";
import type { Resolved } from "./resolve.ts";

export type CellAnswer = ShareOfVoiceAnswer | VolumeAnswer | SentimentAnswer | EngagementAnswer;

/** One brand with its sums over the window. */
type BrandTotal = { brand: Brand; sums: CellSums };
/** One bucket with the sums of each brand, in the brands' order. */
type Row = { bucket: number; sums: readonly CellSums[] };
type Grid = {
  brands: readonly Brand[];
  proofs: Resolved["proofs"];
  totals: readonly BrandTotal[];
  rows: readonly Row[];
};

/**
 * An answer of a kind that is made from sums: every bucket of the window up to `now` has its entry, also where nothing
 * was heard, and none beyond, so that the future is never drawn as silence.
 */
export function composeCells(kind: CellKind, resolved: Resolved, cells: readonly Cell[], frame: Frame, now: number) {
  const grid = gridOf(resolved, cells, now);
  const compose: Record<CellKind, () => CellAnswer> = {
    "share-of-voice": () => shares(frame, grid),
    volume: () => volume(frame, grid),
    sentiment: () => sentiment(frame, grid),
    engagement: () => engagement(frame, grid),
  };
  return compose[kind]();
}

function gridOf({ brands, proofs, selection }: Resolved, cells: readonly Cell[], now: number): Grid {
  const byBucket = new Map<number, Map<string, Cell>>();
  let last = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const row = byBucket.get(cell.bucket) ?? new Map<string, Cell>();
    byBucket.set(cell.bucket, row.set(cell.brand, cell));
    last = Math.max(last, cell.bucket);
  }
  const end = Math.min(selection.to, Math.max(now, last) + 1);
  const buckets = bucketsBetween(selection.from, end, selection.interval, selection.timezone);
  const rows = buckets.map((bucket) => ({
    bucket,
    sums: brands.map(({ id }): CellSums => byBucket.get(bucket)?.get(id) ?? EMPTY_SUMS),
  }));
  const totals = brands.map((brand) => ({ brand, sums: sumCells(cells.filter((cell) => cell.brand === brand.id)) }));
  return { brands, proofs, totals, rows };
}

/** A brand that came a moment ago. */
const NOT_ASKED: BrandProof = { status: "unproven", precision: null, n: 0 };

const label = ({ id, name, color }: Brand) => ({ brand: id, name, color });
const sharesOf = (sums: readonly CellSums[]) => shareOfVoice(sums.map(({ mentions }) => mentions));
const countOf = (sums: readonly CellSums[]) => sums.reduce((total, { mentions }) => total + mentions, 0);

function shares(frame: Frame, { brands, proofs, totals, rows }: Grid): ShareOfVoiceAnswer {
  const sums = totals.map((total) => total.sums);
  const overall = sharesOf(sums);
  return {
    ...frame,
    kind: "share-of-voice",
    total: countOf(sums),
    brands: totals.map((total, index) => ({
      ...label(total.brand),
      role: total.brand.role,
      mentions: total.sums.mentions,
      share: overall[index] ?? null,
      proof: proofs.get(total.brand.uid) ?? NOT_ASKED,
    })),
    series: rows.map((row) => {
      const inBucket = sharesOf(row.sums);
      const brandsThen = brands.map(({ id }, index) => ({
        brand: id,
        mentions: row.sums[index]?.mentions ?? 0,
        share: inBucket[index] ?? null,
      }));
      return { bucket: row.bucket, total: countOf(row.sums), brands: brandsThen };
    }),
  };
}

function volume(frame: Frame, grid: Grid): VolumeAnswer {
  return {
    ...frame,
    kind: "volume",
    total: countOf(grid.totals.map(({ sums }) => sums)),
    brands: grid.totals.map(({ brand, sums }) => ({ ...label(brand), mentions: sums.mentions })),
    series: perPoint(grid, (point, { mentions }) => ({ ...point, mentions })),
  };
}

function toneOf({ positive, neutral, negative, unsure }: CellSums) {
  return { positive, neutral, negative, unsure, net: netSentiment(positive, negative) };
}

function sentiment(frame: Frame, grid: Grid): SentimentAnswer {
  return {
    ...frame,
    kind: "sentiment",
    brands: grid.totals.map(({ brand, sums }) => ({ ...label(brand), ...toneOf(sums) })),
    series: perPoint(grid, (point, sums) => ({ ...point, ...toneOf(sums) })),
  };
}

function engagement(frame: Frame, grid: Grid): EngagementAnswer {
  return {
    ...frame,
    kind: "engagement",
    brands: grid.totals.map(({ brand, sums }) => ({ ...label(brand), engagement: sums.engagement })),
    series: perPoint(grid, (point, sums) => ({ ...point, engagement: sums.engagement })),
  };
}

/** One entry per bucket and brand. */
function perPoint<T>(grid: Grid, make: (point: { bucket: number; brand: string }, sums: CellSums) => T): T[] {
  return grid.rows.flatMap(({ bucket, sums }) =>
    grid.brands.map(({ id }, index) => make({ bucket, brand: id }, sums[index] ?? EMPTY_SUMS)),
  );
}
