import type { LogRecord } from "@nghe/bus";
import { encodeMessage, postKey, TOPICS } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import { messageOf } from "@nghe/runtime";
import { type CompiledRegistry, compileRegistry } from "../registry/compiled-registry.ts";
import type { EnrichRegistry } from "../registry/enrich-registry.ts";
import { backfillOf, type EnrichContext } from "../steps/content-message.ts";
import { enrichRecord } from "../steps/enrich-record.ts";
import type { StalePost } from "../sweep/stale-posts.ts";
import type { BackfilledPost, EnrichedBatch, EnrichStage, RefusedQuery } from "./enricher.ts";

export type WorkDeps = {
  model: LanguageModel;
  /** From this spam score on a mention is not counted. */
  spamFrom: number;
  /** A clock that only goes forward, ms. */
  monotonic: () => number;
};

/** The work itself, with the registry it was last given: nothing is known before the first `use`. */
export type Work = {
  use(registry: EnrichRegistry): RefusedQuery[];
  enrich(records: readonly LogRecord[], now: number): EnrichedBatch;
  backfill(posts: readonly StalePost[]): BackfilledPost[];
};

export function createWork({ model, spamFrom, monotonic }: WorkDeps): Work {
  let compiled: CompiledRegistry = compileRegistry({ offset: 0, recountFrom: 0, brands: [], named: [] });
  const context = (): EnrichContext => ({ compiled, model, spamFrom });
  return {
    use(registry) {
      compiled = compileRegistry(registry, compiled.matcher);
      return compiled.matcher.refused.map(({ id, problems }) => ({
        brandUid: id,
        problem: problems[0]?.message ?? "cannot be read",
      }));
    },
    enrich: (records, now) => enrichAll(records, context(), now, monotonic),
    backfill: (posts) => posts.map((post) => backfillOne(post, context())),
  };
}

function enrichAll(
  records: readonly LogRecord[],
  context: EnrichContext,
  now: number,
  monotonic: () => number,
): EnrichedBatch {
  const batch: EnrichedBatch = {
    records: [],
    outcomes: {},
    rows: 0,
    spent: { decode: 0, "read and match": 0, encode: 0 },
  };
  let since = monotonic();
  const done = (stage: EnrichStage): void => {
    const at = monotonic();
    batch.spent[stage] += at - since;
    since = at;
  };
  for (const one of records) {
    const { record, outcome, rows } = enrichRecord(one, context, now, done);
    batch.records.push(record);
    batch.outcomes[outcome] = (batch.outcomes[outcome] ?? 0) + 1;
    batch.rows += rows;
  }
  return batch;
}

function backfillOne(post: StalePost, context: EnrichContext): BackfilledPost {
  const key = postKey(post.source, post.id);
  try {
    const value = encodeMessage(backfillOf(post, context));
    return { ok: true, record: { topic: TOPICS.mentions, key, value, headers: {} } };
  } catch (error) {
    return { ok: false, key, problem: messageOf(error) };
  }
}
