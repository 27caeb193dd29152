import { Answer, BackfillView, BrandView, RecountView } from "@nghe/contracts";
import { createRestClient, type RestClient } from "../../harness/product/rest-client.ts";
import type { ProductDoors } from "../../harness/product/start-product.ts";
import { until } from "../../harness/product/until.ts";
import { makeBrand, makeWorkspace } from "../steps/entities.ts";
import { EDITED, OTHERS, QUERIES } from "./ferry-talk.ts";

export const WORKSPACE = "ferries";
const RECOUNTED_WITHIN_MS = 180_000;
const ALERTED_WITHIN_MS = 180_000;

/** A workspace in which the first query of the edited brand is in force. */
export async function makeFerries(doors: ProductDoors): Promise<void> {
  const rest = createRestClient(doors.apiUrl, doors.adminKey);
  await makeWorkspace(rest, WORKSPACE, {});
  const { south, loud } = OTHERS;
  await makeBrand(rest, WORKSPACE, "south", south);
  for (const [id, query] of Object.entries({ loud, [EDITED]: QUERIES[0] })) {
    const brand = { id, name: id, role: "own", query };
    await rest.ask(BrandView, "POST", `/workspaces/${WORKSPACE}/brands`, brand);
  }
}

/** Puts the query of that number in force. */
export async function edit(rest: RestClient, nth: number): Promise<void> {
  await rest.ask(BrandView, "PATCH", `/workspaces/${WORKSPACE}/brands/${EDITED}`, { query: QUERIES[nth] });
}

export const recountOf = (rest: RestClient) => rest.ask(RecountView, "GET", `/workspaces/${WORKSPACE}/backfill`);

export const pause = (rest: RestClient, paused: boolean) => rest.ask(BackfillView, "PATCH", "/backfill", { paused });

/** Resolves once every stored post follows the query in force. */
export async function recounted(rest: RestClient): Promise<void> {
  let last: undefined | RecountView;
  const look = async () => {
    last = await recountOf(rest);
    return last.state === "idle" ? true : undefined;
  };
  await until("the stored posts are recounted", look, RECOUNTED_WITHIN_MS, () => last);
}

/** The brands that alerts were opened for, once one was for `brand`. */
export async function alertedBrands(rest: RestClient, brand: string): Promise<Set<string>> {
  let seen = new Set<string>();
  const look = async () => {
    const answer = await rest.ask(Answer, "GET", `/workspaces/${WORKSPACE}/alerts?last=1h`);
    seen = new Set(answer.kind === "alerts" ? answer.items.map((alert) => alert.brand) : []);
    return seen.has(brand) ? seen : undefined;
  };
  return until(`an alert of ${brand}`, look, ALERTED_WITHIN_MS, () => [...seen]);
}
