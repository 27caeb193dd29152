import type { SentimentAnswer, ShareOfVoiceAnswer } from "@nghe/contracts";
import type { SqlRow } from "../harness/product/sql-client.ts";

/** What every door must tell alike. Hours without a mention are left out. */
export type Figures = {
  mentions: Record<string, number>;
  shares: Record<string, number>;
  /** "2015-02-17T07:00:00.000Z united" to the mentions of that hour. */
  hourly: Record<string, number>;
  /** Positive, neutral, negative and unsure by brand. */
  tone: Record<string, readonly number[]>;
};

type Hour = { at: number; brand: string; mentions: number };
type Tone = { brand: string; positive: number; neutral: number; negative: number; unsure: number };

/** As REST and `/live` answer. */
export function figuresOfAnswers(share: ShareOfVoiceAnswer, sentiment: SentimentAnswer): Figures {
  return {
    mentions: Object.fromEntries(share.brands.map(({ brand, mentions }) => [brand, mentions])),
    shares: Object.fromEntries(share.brands.map((one) => [one.brand, rounded(one.share ?? 0)])),
    hourly: hourlyOf(share.series.flatMap(({ bucket, brands }) => brands.map((one) => ({ at: bucket, ...one })))),
    tone: toneOf(sentiment.brands),
  };
}

/** As rows by hour and brand: `at` in seconds, sums by tone; made into totals and shares as an analyst would. */
export function figuresOfRows(shareRows: readonly SqlRow[], toneRows: readonly SqlRow[]): Figures {
  const hours = shareRows.map((row) => ({
    at: Number(row["at"]) * 1_000,
    brand: String(row["brand"]),
    mentions: Number(row["mentions"]),
  }));
  const mentions = sums(hours.map(({ brand, mentions: count }) => [brand, count]));
  const total = Object.values(mentions).reduce((sum, count) => sum + count, 0);
  const tone = ["positive", "neutral", "negative", "unsure"] as const;
  const byTone = tone.map((name) => sums(toneRows.map((row) => [String(row["brand"]), Number(row[name])])));
  return {
    mentions,
    shares: Object.fromEntries(Object.entries(mentions).map(([brand, count]) => [brand, rounded(count / total)])),
    hourly: hourlyOf(hours),
    tone: Object.fromEntries(Object.keys(mentions).map((brand) => [brand, byTone.map((sum) => sum[brand] ?? 0)])),
  };
}

function hourlyOf(hours: readonly Hour[]): Record<string, number> {
  const heard = hours.filter(({ mentions }) => mentions > 0);
  return sums(heard.map(({ at, brand, mentions }) => [`${new Date(at).toISOString()} ${brand}`, mentions]));
}

function toneOf(brands: readonly Tone[]): Figures["tone"] {
  return Object.fromEntries(
    brands.map(({ brand, positive, neutral, negative, unsure }) => [brand, [positive, neutral, negative, unsure]]),
  );
}

function sums(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, value] of entries) found[name] = (found[name] ?? 0) + value;
  return found;
}

/** Doubles that were added in another order may differ in their last digits. */
function rounded(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}
