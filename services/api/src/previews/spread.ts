import type { PreviewAnswer } from "@nghe/contracts";
import { bucketStart, bucketsBetween } from "@nghe/stats";
import type { SiftCell } from "@nghe/store";
import type { PostReading } from "./post-reader.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The longest stretch that is shown by hours, and by days. */
const BY_HOUR_MS = 3 * DAY_MS;
const BY_DAY_MS = 800 * DAY_MS;

type Spread = Pick<PreviewAnswer, "interval" | "series" | "sources" | "languages">;

/** Posts that match, along one dimension: those sure, and those verified, each of which stands for `weight` posts. */
export type Matching = { sure: readonly SiftCell[]; verified: readonly PostReading[]; weight: number };

/** When, where and in which language the matching posts were written. */
export function spread(matching: Matching, timezone: string): Spread {
  const { sure, verified, weight } = matching;
  const sources = new Map<string, number>();
  const languages = new Map<string | null, number>();
  const moments = new Map<number, number>();
  const add = <K>(counts: Map<K, number>, key: K, posts: number) => counts.set(key, (counts.get(key) ?? 0) + posts);
  for (const { of, slot, source, lang, posts } of sure) {
    if (of === "slot") add(moments, slot, posts);
    if (of === "source") add(sources, source, posts);
    if (of === "lang") add(languages, lang, posts);
  }
  for (const { post } of verified) {
    add(moments, post.at, weight);
    add(sources, post.source, weight);
    add(languages, post.lang, weight);
  }
  return {
    ...series(moments, timezone),
    sources: ranked(sources).map(([source, posts]) => ({ source, posts })),
    languages: ranked(languages).map(([lang, posts]) => ({ lang, posts })),
  };
}

function ranked<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts]
    .map(([key, posts]): [K, number] => [key, Math.round(posts)])
    .sort(([a, some], [b, others]) => others - some || (String(a) < String(b) ? -1 : 1));
}

function series(moments: ReadonlyMap<number, number>, timezone: string): Pick<Spread, "interval" | "series"> {
  if (moments.size === 0) return { interval: "day", series: [] };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of moments.keys()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const interval = intervalOf(last - first);
  const counts = new Map(
    bucketsBetween(bucketStart(first, interval, timezone), last + 1, interval, timezone).map((bucket) => [bucket, 0]),
  );
  for (const [at, posts] of moments) {
    const bucket = bucketStart(at, interval, timezone);
    counts.set(bucket, (counts.get(bucket) ?? 0) + posts);
  }
  return { interval, series: [...counts].map(([bucket, posts]) => ({ bucket, posts: Math.round(posts) })) };
}

function intervalOf(lengthMs: number): Spread["interval"] {
  if (lengthMs <= BY_HOUR_MS) return "hour";
  return lengthMs <= BY_DAY_MS ? "day" : "month";
}
