import type { SentimentAnswer, ShareOfVoiceAnswer, VolumeAnswer } from "@nghe/contracts";
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

/** Each brand's net sentiment in each bucket; null where nothing positive or negative was heard of it. */
export function netLines(answer: SentimentAnswer, ink: Ink): Series {
  const buckets = bucketsOf(
    answer,
    answer.series.map(({ bucket }) => bucket),
  );
  const nets = new Map(answer.series.map(({ bucket, brand, net }) => [`${bucket} ${brand}`, net]));
  const lines = answer.brands.map(({ brand, name, color }) => ({
    brand,
    name,
    color: ink(color),
    values: buckets.map((bucket) => nets.get(`${bucket} ${brand}`) ?? null),
  }));
  return { buckets, lines };
}
