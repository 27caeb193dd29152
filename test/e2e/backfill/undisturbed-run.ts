import { createRestClient } from "../../harness/product/rest-client.ts";
import type { RunningProduct } from "../../harness/product/start-product.ts";
import type { Dump } from "../kill/dump.ts";
import { alertedBrands, edit, recounted } from "./edited-brand.ts";
import { EDITED, QUERIES } from "./ferry-talk.ts";
import { recountedTables } from "./recounted-tables.ts";

/** What is heard: posts of one source as they come. */
export type Talk = { source: string; posts: readonly object[] };

/** The tables in the end, and the brands that alerts were opened for. */
export type Undisturbed = { tables: Dump; alerted: ReadonlySet<string> };

/** They come in heaps: much anger at once is an alert, also of a minute that is just over. */
const AT_ONCE = 1_000;

/** What a product that has the brands and heard nothing makes of the talk with the last text in force; stops it. */
export async function hearUndisturbed(
  product: RunningProduct,
  { source, posts }: Talk,
  leftOut?: ReadonlySet<string>,
): Promise<Undisturbed> {
  const rest = createRestClient(product.apiUrl, product.adminKey);
  for (let nth = 1; nth < QUERIES.length; nth += 1) await edit(rest, nth);
  await recounted(rest);
  for (let from = 0; from < posts.length; from += AT_ONCE) await rest.ingest(posts.slice(from, from + AT_ONCE));
  const alerted = await alertedBrands(rest, EDITED);
  return { tables: await recountedTables(product, source, leftOut), alerted };
}
