import { Receipt } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { readBatchReport } from "../ledger/batch-report.ts";
import { migrate } from "../migrations/migrate.ts";
import { asLog, mentionRow, postScript } from "../testing/log-script.ts";
import { createWritePath } from "./write-path.ts";

const database = await createChdbDatabase({ path: null });
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

/** A write path that breaks off at a step. */
function breakingAt(step: undefined | string) {
  return createWritePath({
    ...{ database, epoch: 1, monotonic: () => performance.now() },
    crashAt: (label) => {
      if (label === step) throw new Error(`broken off at ${label}`);
    },
  });
}

const dead = () => false;

function logOf(batch: string) {
  const receipt = Receipt.parse({ batch, index: 0 });
  const rows = [mentionRow("acme", "alpha")];
  // Receipts are kept for 30 days after the log took the message.
  return asLog([postScript(batch, "p1").content({ receipt, rows })]).map((item) => ({ ...item, at: Date.now() }));
}

describe("the report of a batch", () => {
  it.each(["write-path:receipts", "write-path:mentions", "write-path:posts"])(
    "has a post pending that got no further than %s, and says what it was once it is done again",
    async (step) => {
      const batch = `batch-${step.slice("write-path:".length)}`;
      const log = logOf(batch);
      await expect(breakingAt(step).apply(log, dead)).rejects.toThrow("broken off");
      expect(await readBatchReport(database, batch, 1)).toMatchObject({ pending: 1, new: 0, matched: 0 });
      await breakingAt(undefined).apply(log, dead);
      expect(await readBatchReport(database, batch, 1)).toMatchObject({ pending: 0, new: 1, matched: 1 });
    },
  );
});
