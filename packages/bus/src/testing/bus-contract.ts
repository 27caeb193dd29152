import { afterAll, beforeAll, describe, it } from "vitest";
import { type BusHarness, createContractContext } from "./contract-context.ts";
import { deliveryTests } from "./contract-delivery.ts";
import { groupTests } from "./contract-groups.ts";
import { recordTests } from "./contract-records.ts";
import { replayTests } from "./contract-replay.ts";

/** A test of the contract that an adapter does not meet, by the test's name, and why. */
export type BusDifference = { test: string; reason: string };

const TESTS = Object.entries({ ...recordTests, ...deliveryTests, ...groupTests, ...replayTests });

/**
 * Runs the contract of the bus on one adapter. A difference is shown as a skipped test with its reason; naming a test
 * that does not exist is an error.
 */
export function describeBusContract(
  name: string,
  createHarness: () => Promise<BusHarness>,
  differences: readonly BusDifference[],
): void {
  const reasons = new Map(differences.map(({ test, reason }) => [test, reason]));
  for (const { test } of differences) {
    if (!TESTS.some(([title]) => title === test)) throw new Error(`the bus contract has no test "${test}"`);
  }

  describe(`the bus contract on ${name}`, () => {
    let harness: BusHarness;
    beforeAll(async () => {
      harness = await createHarness();
    });
    afterAll(async () => {
      await harness.dispose();
    });
    for (const [title, run] of TESTS) {
      const reason = reasons.get(title);
      it.skipIf(reason !== undefined)(reason === undefined ? title : `${title} [differs: ${reason}]`, async () => {
        const context = createContractContext(harness);
        try {
          await run(context);
        } finally {
          await context.closeAll();
        }
      });
    }
  });
}
