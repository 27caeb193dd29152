import { BatchReport, IngestAnswer } from "@nghe/contracts";
import { createRestClient } from "./product/rest-client.ts";
import { until } from "./product/until.ts";

export type ImportDoors = { apiUrl: string; adminKey: string };

export type Batches = readonly (readonly object[])[];

const ACCEPTED_WITHIN_MS = 90_000;
const SETTLED_WITHIN_MS = 120_000;

/**
 * Sends public posts in order, batch by batch, as an import or as they come: a batch that was not acknowledged is sent
 * again until it is. `mayGo` is waited for before each. Gives the names of what was acknowledged.
 */
export async function sendInOrder(
  doors: ImportDoors,
  batches: Batches,
  mayGo: (index: number) => Promise<void> = async () => undefined,
  as: "import" | "live" = "import",
): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const [index, batch] of batches.entries()) {
    await mayGo(index);
    acknowledged.push(await until(`batch ${index} is accepted`, () => accepted(doors, batch, as), ACCEPTED_WITHIN_MS));
  }
  return acknowledged;
}

/** What became of acknowledged batches, summed, once no post of them is on its way. */
export async function fateOf(doors: ImportDoors, batches: readonly string[]): Promise<Omit<BatchReport, "batch">> {
  const rest = createRestClient(doors.apiUrl, doors.adminKey);
  const sum = { accepted: 0, pending: 0, new: 0, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 };
  for (const batch of batches) {
    let last: undefined | BatchReport;
    const look = async () => {
      last = await rest.ask(BatchReport, "GET", `/ingest/${encodeURIComponent(batch)}`);
      return last.pending === 0 ? last : undefined;
    };
    const { batch: _, ...report } = await until("no post is on its way", look, SETTLED_WITHIN_MS, () => last);
    for (const name of ["accepted", "new", "known", "edited", "deleted", "matched", "dead"] as const)
      sum[name] += report[name];
  }
  return sum;
}

/** The batch's name; undefined where the api was not there, or could not take it now. What it refuses is thrown. */
async function accepted(
  { apiUrl, adminKey }: ImportDoors,
  batch: readonly object[],
  as: "import" | "live",
): Promise<undefined | string> {
  let answer: Response;
  try {
    answer = await fetch(`${apiUrl}/api/v1/ingest${as === "import" ? "?import=of-a-test" : ""}`, {
      method: "POST",
      headers: { authorization: `Bearer ${adminKey}`, "content-type": "application/json" },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.status >= 500 || answer.status === 429) return void (await answer.body?.cancel());
    const text = await answer.text();
    if (answer.status !== 202) throw new Refused(`${answer.status} ${text}`);
    const { batch: name, rejected } = IngestAnswer.parse(JSON.parse(text));
    if (rejected.length > 0) throw new Refused(JSON.stringify(rejected.slice(0, 3)));
    return name;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}

class Refused extends Error {
  override readonly name = "Refused";
}
