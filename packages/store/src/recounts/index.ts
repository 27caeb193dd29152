import type { Database } from "../database.ts";
import { countStale, lowestOffset } from "./count-stale.ts";
import { readMarks, writeMark } from "./marks.ts";
import type { Recounts } from "./recounts.ts";
import { readCopies, readStale } from "./stale-posts.ts";

export type { PostKey, RecountMark, Recounts, StaleSelection, TouchedBy } from "./recounts.ts";

/** What is to be recounted, and how far that has come. Throws `DatabaseError`, and `BadCursor` for a foreign place. */
export function createRecounts(database: Database): Recounts {
  return {
    stale: (selection, after, limit) => readStale(database, selection, after, limit),
    copies: (posts, below) => readCopies(database, posts, below),
    count: (selection) => countStale(database, selection),
    lowest: (below, changedSince) => lowestOffset(database, below, changedSince),
    marks: () => readMarks(database),
    mark: (mark) => writeMark(database, mark),
  };
}
