import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { GeneratedPost } from "./generate-posts.ts";

/** Writes so many posts, a line of JSON each. */
export async function writePosts(file: string, count: number, post: (number: number) => GeneratedPost): Promise<void> {
  function* lines() {
    for (let number = 0; number < count; number += 1) yield `${JSON.stringify(post(number))}\n`;
  }
  await pipeline(lines(), createWriteStream(file));
}
