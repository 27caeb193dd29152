import { z } from "zod";
import type { Database } from "../database.ts";
import { first, mergeSieved } from "./merge-sieved.ts";
import { cellsOf, pass, type Sieved } from "./pass.ts";
import type { Sift, SiftAsked, SiftedPost, SiftWanted } from "./previews.ts";
import { inReach, READABLE, readable, unreadable } from "./sifted.ts";
import { type PostsByPlace, readableRows, unreadableRows } from "./sifted-rows.ts";
import { AS_THEY_LIE, MERGED, newestRows, type RowsOf, supersededPosts } from "./superseded.ts";

const Reach = z.object({ posts: z.int(), unreadable: z.int(), unmatchedSince: z.int().nullable() });
type Reach = z.infer<typeof Reach>;

/** Posts sifted in one pass, and those read that are wanted. The pass begins in the hope that no post has two rows. */
export async function sift(database: Database, asked: SiftAsked, wanted: SiftWanted): Promise<Sift> {
  const looked = supersededPosts(database, asked.timeoutMs).then(newestRows);
  const [rows, reach, hopeful] = await Promise.all([
    looked,
    looked.then((found) => reachOf(database, asked, found)),
    pass(database, readable(asked), AS_THEY_LIE, wanted, asked),
  ]);
  const passes =
    rows[0] === AS_THEY_LIE ? [hopeful] : rows.map((of) => pass(database, readable(asked), of, wanted, asked));
  const sieved = await Promise.all(passes);
  const plain = mergeSieved(sieved.flat(), { open: wanted.open.all, random: wanted.random.limit });
  const odd =
    reach.unreadable === 0 ? [] : await pass(database, unreadable(asked), MERGED, { ...wanted, newest: 0 }, asked);
  const chosen = chooseOpen(plain, odd, wanted.open);
  const decided = new Set([...plain.flatMap(({ random, newest }) => [...random, ...newest]), ...chosen.plain]);
  const [seen, states] = await Promise.all([
    readableRows(database, asked, [...decided]),
    unreadableRows(database, asked, [...chosen.odd]),
  ]);
  return {
    cells: [...plain, ...odd].flatMap(cellsOf),
    open: [
      ...picked(plain, "open", seen, (place) => chosen.plain.has(place)),
      ...picked(odd, "open", states, (place) => chosen.odd.has(place)),
    ],
    random: picked(plain, "random", seen, always),
    newest: newestOf(picked(plain, "newest", seen, always), wanted.newest),
    posts: reach.posts,
    unmatchedSince: reach.unmatchedSince,
  };
}

const always = () => true;

/** Of the posts that stand open, those to read: the first by hash of all of them. */
function chooseOpen(plain: readonly Sieved[], odd: readonly Sieved[], { all, sample }: SiftWanted["open"]) {
  const placesOf = (sieved: readonly Sieved[]) => sieved.flatMap(({ open }) => open);
  const openOnes = [...plain, ...odd].filter(({ standings }) => standings.includes(1));
  const limit = openOnes.reduce((sum, { posts }) => sum + posts, 0) <= all ? all : sample;
  const chosen = new Set(first([...placesOf(plain), ...placesOf(odd)], limit));
  return {
    plain: new Set(placesOf(plain).filter((place) => chosen.has(place))),
    odd: new Set(placesOf(odd).filter((place) => chosen.has(place))),
  };
}

/** The newest of each standings. */
function newestOf(posts: readonly SiftedPost[], limit: number): SiftedPost[] {
  const taken = new Map<string, number>();
  const newestFirst = posts.toSorted((a, b) => b.post.at - a.post.at);
  return newestFirst.filter(({ standings }) => {
    const count = taken.get(String(standings)) ?? 0;
    taken.set(String(standings), count + 1);
    return count < limit;
  });
}

function picked(
  sieved: readonly Sieved[],
  kind: "open" | "random" | "newest",
  posts: PostsByPlace,
  isWanted: (place: string) => boolean,
): SiftedPost[] {
  return sieved.flatMap(({ standings, [kind]: places }) =>
    places.filter(isWanted).flatMap((place) => {
      const post = posts.get(place);
      return post === undefined ? [] : [{ standings, post }];
    }),
  );
}

/** What is looked at. Of posts with several rows each would be counted, so they are then merged. */
async function reachOf(database: Database, asked: SiftAsked, rows: readonly RowsOf[]): Promise<Reach> {
  const { where, params } = inReach(asked);
  const [only, second] = rows;
  const from = second === undefined && only !== undefined ? only.from : MERGED.from;
  const [found] = await database.query({
    sql: `SELECT count() AS posts, countIf(NOT (${READABLE})) AS unreadable,
  if(countIf(NOT placed) = 0, NULL, toUnixTimestamp64Milli(minIf(seen_at, NOT placed))) AS unmatchedSince
FROM ${from}
WHERE ${where}`,
    params,
    row: Reach,
    timeoutMs: asked.timeoutMs,
  });
  return found ?? { posts: 0, unreadable: 0, unmatchedSince: null };
}
