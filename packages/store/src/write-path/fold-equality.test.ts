import type { MentionMessage } from "@nghe/contracts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { migrate } from "../migrations/migrate.ts";
import { asLog, mentionRow, postScript, START } from "../testing/log-script.ts";
import { seenAndExpected } from "../testing/tables.ts";
import { createWritePath } from "./write-path.ts";

const database = await createChdbDatabase({ path: null });
const writePath = createWritePath({ database, epoch: 1, monotonic: () => performance.now() });
beforeAll(() => migrate(database));
afterAll(() => database.close());

const scope = fc.constantFrom("public", "ws:w-acme", "ws:w-rival");
const small = fc.integer({ min: 0, max: 3 });
const rows = fc
  .subarray([
    mentionRow("acme", "alpha"),
    mentionRow("acme", "beta", { sentiment: 1, queryVersion: 2 }),
    mentionRow("rival", "alpha", { counted: false, excludedReason: "spam" }),
  ])
  .map((some) => [...some]);
const counts = fc.option(small, { nil: null });

/** One message of the post `source:id`, of any type, with orders that often tie or go back. */
function messageOf(source: string, id: string): fc.Arbitrary<MentionMessage> {
  const script = postScript(source, id);
  const content = fc
    .record({
      scope,
      revision: small,
      observed: small,
      offset: small,
      created: small,
      rows,
      likes: counts,
      seen: small,
    })
    .map(({ revision, observed, offset, created, likes, seen, ...rest }) =>
      script.content({
        ...rest,
        revision,
        observedAt: START + observed,
        registryOffset: offset,
        post: {
          createdAt: START + created * 40 * 86_400_000,
          seenAt: START + 45 * 86_400_000 + seen,
          text: `Bài ${revision}.${observed}.${offset}.${created}`,
        },
        metrics: { likes, shares: null, comments: null, views: null },
      }),
    );
  const brand = fc.constantFrom<["acme" | "rival", "alpha" | "beta"]>(
    ["acme", "alpha"],
    ["acme", "beta"],
    ["rival", "alpha"],
  );
  const correction = fc
    .record({ brand, id: small, sentiment: fc.constantFrom(undefined, null, -1, 1), counted: fc.option(fc.boolean()) })
    .map(({ brand: [workspace, name], id: correctionId, sentiment, counted }) =>
      script.correction(workspace, name, `c${correctionId}`, {
        ...(sentiment !== undefined && { sentiment: sentiment === null ? null : { value: sentiment as -1 | 1 } }),
        ...(counted !== null && { counted: { value: counted, reason: counted ? null : "spam" } }),
      }),
    );
  return fc.oneof(
    { weight: 8, arbitrary: content },
    { weight: 2, arbitrary: fc.tuple(small, small).map(([at, likes]) => script.metrics(START + at, { likes })) },
    { weight: 3, arbitrary: correction },
    { weight: 1, arbitrary: fc.tuple(small, rows, scope).map(([at, some, s]) => script.reconsider(at, some, s)) },
    { weight: 1, arbitrary: scope.map((s) => script.remove(s)) },
  );
}

let run = 0;

describe("the tables equal a fold of the log", () => {
  it("after any mix of messages, cut into any batches, with any of them replayed", async () => {
    const log = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.nat()), { minLength: 1, maxLength: 14 });
    const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(log, cuts, fc.gen(), async (posts, batches, gen) => {
        const source = `random-${run++}`;
        const messages = posts.map(([post]) => gen(messageOf, source, `p${post}`));
        const positioned = asLog(messages);
        let next = 0;
        for (const [length, back] of [...batches, [messages.length, 0] as const]) {
          const from = Math.max(0, next - back);
          next = Math.max(next, Math.min(messages.length, from + length));
          await writePath.apply(positioned.slice(from, from + length), () => false);
        }
        if (next < messages.length) await writePath.apply(positioned.slice(next), () => false);
        const { seen, expected } = await seenAndExpected(database, source, positioned);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 60, seed: 20_260_301, endOnFailure: true },
    );
  }, 120_000);
});
