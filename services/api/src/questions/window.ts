import type { Interval, Question } from "@nghe/contracts";
import { bucketCountAtMost, bucketStart, nextBucketStart } from "@nghe/stats";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WIDTHS: Record<Interval, number> = { minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, month: 28 * DAY };
const LASTS: Record<NonNullable<Question["last"]>, number> = {
  "1h": HOUR,
  "6h": 6 * HOUR,
  "24h": DAY,
  "7d": 7 * DAY,
  "30d": 30 * DAY,
  "90d": 90 * DAY,
};
/** A local day may be an hour longer or shorter; this much later is still the same day. */
const CLOCK_CHANGE = 1.5 * HOUR;
export const MAX_BUCKETS = 5_000;

/** `movesAt` is when a window that ends with the present must be asked anew; null for one that stands. */
export type Window = { from: number; to: number; interval: Interval; movesAt: number | null };
export type WindowProblem = { path: string; message: string };
export type WindowOutcome = { ok: true; window: Window } | { ok: false; problem: WindowProblem };

type Asked = Pick<Question, "from" | "to" | "last" | "interval">;

/**
 * The window of a question. A moving one is whole buckets of the workspace's zone, the last of them still filling, so
 * that it moves on only at bucket edges and everyone who asks meanwhile asks the same.
 */
export function resolveWindow(asked: Asked, preset: NonNullable<Question["last"]>, timezone: string, now: number) {
  const outcome =
    asked.from === undefined && asked.to === undefined
      ? moving(asked, preset, timezone, now)
      : fixed(asked, timezone, now);
  return outcome.ok ? checked(outcome.window) : outcome;
}

function moving(asked: Asked, preset: NonNullable<Question["last"]>, timezone: string, now: number): WindowOutcome {
  const width = LASTS[asked.last ?? preset];
  const interval = asked.interval ?? intervalFor(width);
  const to = nextBucketStart(now, interval, timezone);
  const slack = interval === "minute" || interval === "hour" ? 0 : CLOCK_CHANGE;
  const from = bucketStart(to - width + slack, interval, timezone);
  if (WIDTHS[interval] > width) return refuse("interval", `a ${interval} is longer than the window`);
  return { ok: true, window: { from, to, interval, movesAt: to } };
}

function fixed({ from, to, last, interval }: Asked, timezone: string, now: number): WindowOutcome {
  if (last !== undefined) return refuse("last", "cannot be given together with from or to");
  if (from === undefined) return refuse("from", "is required where to is given");
  const start = Date.parse(from);
  const end = to === undefined ? now : Date.parse(to);
  if (start >= end) return refuse("from", to === undefined ? "must be in the past" : "must be before to");
  const chosen = interval ?? intervalFor(end - start);
  const edge = nextBucketStart(now, chosen, timezone);
  return to === undefined
    ? { ok: true, window: { from: start, to: edge, interval: chosen, movesAt: edge } }
    : { ok: true, window: { from: start, to: end, interval: chosen, movesAt: null } };
}

function checked(window: Window): WindowOutcome {
  const buckets = bucketCountAtMost(window.from, window.to, window.interval);
  if (buckets <= MAX_BUCKETS) return { ok: true, window };
  return refuse(
    "interval",
    `a ${window.interval} cuts this window into more than ${MAX_BUCKETS} buckets; take a wider one`,
  );
}

/** Enough points to see a shape, few enough to draw. */
function intervalFor(width: number): Interval {
  if (width <= 3 * HOUR) return "minute";
  if (width <= 8 * DAY) return "hour";
  if (width <= 190 * DAY) return "day";
  return width <= 800 * DAY ? "week" : "month";
}

function refuse(path: string, message: string): WindowOutcome {
  return { ok: false, problem: { path, message } };
}
