import type { Previews, ReadPost, Sift, SiftAsked, SiftCell, SiftedPost, SiftWanted, Standings } from "@nghe/store";
import { HttpProblem } from "../http/http-problem.ts";
import type { PostReading } from "./post-reader.ts";

/** Posts that are read in code where the engine cannot judge them: all, or of more than these a random sample. */
const VERIFIED = { all: 3_000, sample: 1_500 };
/** How many posts are read before others get their turn. */
const AT_A_TIME = 250;

/** What the engine knows of the queries asked about, and what reading the rest in code showed. */
export type Sifting = Sift & {
  /** Posts of which the engine could not tell. */
  candidates: number;
  verified: readonly PostReading[];
};

export const countOf = (cells: readonly SiftCell[], of: (standings: Standings) => boolean): number =>
  cells.reduce((sum, cell) => sum + (cell.of === "all" && of(cell.standings) ? cell.posts : 0), 0);

const isOpen = (standings: Standings): boolean => standings.includes(1);

/** Counts in the engine, and reads what it leaves open. Throws where the caller has gone. */
export async function sift(
  previews: Previews,
  asked: SiftAsked,
  wanted: Omit<SiftWanted, "open">,
  read: (post: ReadPost) => PostReading,
  signal: AbortSignal,
): Promise<Sifting> {
  refuseGone(signal);
  const found = await previews.sift(asked, { ...wanted, open: VERIFIED });
  const candidates = countOf(found.cells, isOpen);
  return { ...found, candidates, verified: await readAll(found.open, read, signal) };
}

/** Reads posts in turns, so that other requests are answered meanwhile. */
export async function readAll(
  posts: readonly SiftedPost[],
  read: (post: ReadPost) => PostReading,
  signal: AbortSignal,
): Promise<PostReading[]> {
  const readings: PostReading[] = [];
  for (const { post } of posts) {
    if (readings.length % AT_A_TIME === AT_A_TIME - 1) {
      await new Promise<void>((done) => setImmediate(done));
      refuseGone(signal);
    }
    readings.push(read(post));
  }
  return readings;
}

/** Nobody waits for the answer any more. */
function refuseGone(signal: AbortSignal): void {
  if (signal.aborted) throw new HttpProblem(503, "abandoned", "The caller has gone.");
}
