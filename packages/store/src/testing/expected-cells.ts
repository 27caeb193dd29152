import type { Cell } from "@nghe/contracts";
import { bucketStart, type CellSums, sumCells } from "@nghe/stats";
import type { Selection } from "../store.ts";
import type { MentionFixture } from "./mention-fixture.ts";

function toneOf({ sentiment }: MentionFixture): "positive" | "neutral" | "negative" | "unsure" {
  if (sentiment === null) return "unsure";
  if (sentiment === 0) return "neutral";
  return sentiment > 0 ? "positive" : "negative";
}

function isSelected(row: MentionFixture, selection: Selection): boolean {
  const within = row.publishedAt >= selection.from && row.publishedAt < selection.to;
  const brand = selection.brands.some(({ uid }) => uid === row.brandUid);
  const source = selection.sources?.includes(row.source) ?? true;
  const lang = selection.langs === null || (row.lang !== null && selection.langs.includes(row.lang));
  const tone = selection.sentiments?.includes(toneOf(row)) ?? true;
  const via = selection.vias.some((name) => name === row.via);
  return within && brand && source && lang && tone && via && (row.counted || !selection.countedOnly);
}

function sumsOf(row: MentionFixture): CellSums {
  const tone = toneOf(row);
  const known = [row.likes, row.shares, row.comments].filter((part) => part !== null);
  return {
    mentions: 1,
    positive: tone === "positive" ? 1 : 0,
    neutral: tone === "neutral" ? 1 : 0,
    negative: tone === "negative" ? 1 : 0,
    unsure: tone === "unsure" ? 1 : 0,
    scoreSum: row.sentimentScore ?? 0,
    engagement: known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0),
  };
}

/** The cells of rows, counted one by one apart from any SQL: what the store must answer. */
export function expectedCells(rows: readonly MentionFixture[], selection: Selection): Cell[] {
  const cells = new Map<string, { bucket: number; brand: string; sums: CellSums }>();
  for (const row of rows.filter((candidate) => isSelected(candidate, selection))) {
    const bucket = bucketStart(row.publishedAt, selection.interval, selection.timezone);
    const key = `${String(bucket).padStart(16, "0")}/${row.brand}`;
    const before = cells.get(key)?.sums;
    const sums = sumCells(before === undefined ? [sumsOf(row)] : [before, sumsOf(row)]);
    cells.set(key, { bucket, brand: row.brand, sums });
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { bucket, brand, sums }]) => ({ bucket, brand, ...sums }));
}
