import type { RunningProduct } from "../../harness/product/start-product.ts";
import { type Dump, dumpAndStop } from "../kill/dump.ts";

/** What tells of the way that led there, and not of where it led: when versions were saved, what was taken back, who was told. */
const OF_THE_WAY = ["nghe.query_versions", "nghe.mention_changes", "nghe.alerts"];

/** Every row that people read, and what lies in the tables, but for whether a post ever was a mention. */
export async function recountedTables(product: RunningProduct, source: string): Promise<Dump> {
  const dump = await dumpAndStop(product, source);
  for (const view of OF_THE_WAY) delete dump[view];
  const posts = (dump["posts"] ?? []).map((line) => {
    const { placed, publishedAt, ...rest } = JSON.parse(line);
    return JSON.stringify(rest);
  });
  return { ...dump, posts };
}
