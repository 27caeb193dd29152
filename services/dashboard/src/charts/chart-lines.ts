import type { Interval, SentimentAnswer, ShareOfVoiceAnswer, VolumeAnswer } from "@nghe/contracts";
import { bucketsOf } from "./buckets.ts";
import type { ChartLine } from "./chart-option.ts";

export type Series = { buckets: readonly number[]; lines: readonly ChartLine[] };
type Ink = (color: string) => string;

/** Each brand's share of each bucket; null where the bucket holds no mention. */
export function shareLines(answer: ShareOfVoiceAnswer, ink: Ink): Series {
  const buckets = bucketsOf(
    answer,
    answer.series.map(({ bucket }) => bucket),
  );
  const shares = new Map(
    answer.series.map(({ bucket, total, brands }) => [
      bucket,
      total === 0 ? undefined : new Map(brands.map(({ brand, share }) => [brand, share])),
    ]),
  );
  const lines = answer.brands.map(({ brand, name, color }) => ({
    brand,
    name,
    color: ink(color),
    values: buckets.map((bucket) => {
      const heard = shares.get(bucket);
      return heard === undefined ? null : (heard.get(brand) ?? 0);
    }),
  }));
  return { buckets, lines };
}

/** Each brand's mentions in each bucket; silence is 0. */
export function volumeLines(answer: VolumeAnswer, ink: Ink): Series {
  const buckets = bucketsOf(
    answer,
    answer.series.map(({ bucket }) => bucket),
  );
  const counts = new Map(answer.series.map(({ bucket, brand, mentions }) => [`${bucket} ${brand}`, mentions]));
  const lines = answer.brands.map(({ brand, name, color }) => ({
    brand,
    name,
    color: ink(color),
    values: buckets.map((bucket) => counts.get(`${bucket} ${brand}`) ?? 0),
  }));
  return { buckets, lines };
}

/** A minute holds too few judged mentions for a net: five together are told, as for alerts. */
const NET_STEP_MS = 300_000;

/** The start of the stretch that a bucket's net is told in: the bucket itself, but five minutes for minutes. */
export function netBucket(bucket: number, interval: Interval): number {
  return interval === "minute" ? bucket - (bucket % NET_STEP_MS) : bucket;
}

/** Each brand's net sentiment in each bucket; null where nothing positive or negative was heard of it. */
export function netLines(answer: SentimentAnswer, ink: Ink): Series {
  const known = answer.series.map(({ bucket }) => bucket);
  const places = bucketsOf(answer, known).map((bucket) => netBucket(bucket, answer.interval));
  const buckets = [...new Set(places)];
  const judged = new Map<string, { positive: number; negative: number }>();
  for (const { bucket, brand, positive, negative } of answer.series) {
    const key = `${netBucket(bucket, answer.interval)} ${brand}`;
    const before = judged.get(key) ?? { positive: 0, negative: 0 };
    judged.set(key, { positive: before.positive + positive, negative: before.negative + negative });
  }
  const lines = answer.brands.map(({ brand, name, color }) => ({
    brand,
    name,
    color: ink(color),
    values: buckets.map((bucket) => net(judged.get(`${bucket} ${brand}`))),
  }));
  return { buckets, lines };
}

function net(judged: undefined | { positive: number; negative: number }): number | null {
  if (judged === undefined || judged.positive + judged.negative === 0) return null;
  return (judged.positive - judged.negative) / (judged.positive + judged.negative);
}
