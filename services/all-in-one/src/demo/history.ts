import type { PostUpsert, Scope } from "@nghe/contracts";
import { poisson, type Random } from "./random.ts";
import { dayRhythm } from "./rhythm.ts";
import { writePost } from "./write-post.ts";

const MINUTE_MS = 60_000;

/** The posts of the `hours` before `now`, a minute at a time in the day's rhythm, oldest first. */
export function writeHistory(
  random: Random,
  options: { now: number; hours: number; perMinute: number; scope: Scope },
): PostUpsert[] {
  const posts: PostUpsert[] = [];
  const start = options.now - options.hours * 60 * MINUTE_MS;
  for (let minute = start; minute < options.now - MINUTE_MS; minute += MINUTE_MS) {
    const count = poisson(random, options.perMinute * dayRhythm(minute));
    for (let i = 0; i < count; i++) {
      const at = Math.floor(minute + (i * MINUTE_MS) / Math.max(count, 1));
      posts.push(
        writePost(random, { id: `past-${at}-${i}`, at, scope: options.scope, cause: "import", trouble: false }),
      );
    }
  }
  return posts;
}
