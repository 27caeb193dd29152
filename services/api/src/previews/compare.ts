import type { CompareAnswer, PreviewExample } from "@nghe/contracts";
import { parseQuery, type QueryLanguage } from "@nghe/query";
import type { SiftAsked } from "@nghe/store";
import type { Names } from "../http/routes/check-query.ts";
import { type EffectAsked, type EffectDeps, effectOf, MOST_READ } from "./effect.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { FATES, type Fate, fateOfReading, isFate, READ_AS } from "./fates.ts";
import { createPostReader, exampleOf, type PostReading } from "./post-reader.ts";
import { firstFault, type PreviewDeps, type Within } from "./preview.ts";
import { siftedQuery } from "./sift-queries.ts";
import { countOf, readAll, sift } from "./sifting.ts";

export type CompareAsked = {
  query: string;
  against: string;
  named: Names;
  language: QueryLanguage;
  /** What the workspace hides; empty for nothing. */
  exclusions: string;
  within: Within;
  /** Null where the text compared with is not the brand's own: its mentions say nothing of it. */
  effect: EffectAsked | null;
  brand: string;
};

const MAX_EXAMPLES = 20;
/** What would become of the posts that a text finds, were it another: gained, lost, kept, and what that does. */
export async function compareQueries(
  deps: PreviewDeps & EffectDeps,
  asked: CompareAsked,
  signal: AbortSignal,
): Promise<CompareAnswer> {
  const { query, against, named, language, within, exclusions } = asked;
  const [present, next] = [parseQuery(against, { named, language }), parseQuery(query, { named, language })];
  if (!next.ok) return refused(asked, { ...firstFault(next.problems), of: "query" });
  if (!present.ok) return refused(asked, { ...firstFault(present.problems), of: "against" });

  const [old, wanted] = [siftedQuery(present.query, "o"), siftedQuery(next.query, "n")];
  const sifted: SiftAsked = { ...within, queries: [old, wanted] };
  const read = createPostReader(
    [
      { id: READ_AS.old, query: against, named },
      { id: READ_AS.new, query, named },
      ...(exclusions === "" ? [] : [{ id: READ_AS.hidden, query: exclusions, named }]),
    ],
    deps.model,
  );
  const random = { of: [FATES.gained, FATES.lost], limit: asked.effect === null ? 0 : MOST_READ };
  const sifting = await sift(deps.previews, sifted, { random, newest: MAX_EXAMPLES }, read, signal);
  const shown = [...(await readAll(sifting.newest, read, signal)), ...sifting.verified];
  const { posts, unmatchedSince } = sifting;
  const { candidates, verified } = sifting;
  const fateOf = (fate: Fate) => {
    const sure = countOf(sifting.cells, isFate(fate));
    const held = verified.filter((reading) => fateOfReading(reading) === fate).length;
    return estimate(sure, candidates, verified.length, held);
  };
  const fates = { gained: fateOf("gained"), lost: fateOf("lost"), kept: fateOf("kept") };
  const effect =
    asked.effect === null ? null : await effectOf(deps, { ...asked.effect, sifted, sifting, fates, read }, signal);
  return {
    brand: asked.brand,
    ok: true,
    problem: null,
    coverage: {
      exact: verified.length >= candidates,
      sure: countOf(sifting.cells, (standings) => !standings.includes(1)),
      candidates,
      verified: verified.length,
      ...bounds(fates),
      inexact: [...new Set([...old.inexact, ...wanted.inexact])].sort((a, b) => (a < b ? -1 : 1)),
      posts,
      unmatchedSince,
    },
    gained: { ...fates.gained, examples: examplesOf(shown, "gained") },
    lost: { ...fates.lost, examples: examplesOf(shown, "lost") },
    kept: { ...fates.kept, examples: examplesOf(shown, "kept") },
    effect,
  };
}

/** Posts that the new text finds. */
function bounds({ gained, kept }: Record<Fate, Estimate>) {
  return { low: gained.low + kept.low, high: gained.high + kept.high };
}

function examplesOf(readings: readonly PostReading[], fate: Fate): PreviewExample[] {
  const of = readings.filter((reading) => fateOfReading(reading) === fate);
  const newestFirst = of.toSorted((a, b) => b.post.at - a.post.at).slice(0, MAX_EXAMPLES);
  return newestFirst.flatMap((reading) => {
    const match = reading.match(fate === "lost" ? READ_AS.old : READ_AS.new);
    return match === undefined ? [] : [exampleOf(reading, match)];
  });
}

const NONE = { posts: 0, low: 0, high: 0, examples: [] };

function refused({ brand }: CompareAsked, problem: CompareAnswer["problem"]): CompareAnswer {
  return { brand, ok: false, problem, coverage: null, gained: NONE, lost: NONE, kept: NONE, effect: null };
}
