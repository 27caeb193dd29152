/**
 * Whether the matcher finds what the definition of the query language says, on random queries and posts: as many as
 * `NGHE_QUERY_CASES` says, from the seed `NGHE_QUERY_SEED` on. Ends with 1 where they are apart on any.
 */
import { compare, isSame, type QueryAndPost, queryAndPost } from "@nghe/query/testing";
import fc from "fast-check";
import { type Figures, writeFigures } from "../harness/figures.ts";

const CASES = Number(process.env.NGHE_QUERY_CASES ?? 100_000);
const FIRST_SEED = Number(process.env.NGHE_QUERY_SEED ?? 1);
/** Cases of one seed: a disagreement ends them, and the next seed goes on. */
const ROUND = 2_000;
const SHOWN = 20;

const counts = { cases: 0, refused: 0, held: 0 };
const forms = new Map<string, number>();
const apart: Figures[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

function agree({ query, post }: QueryAndPost): boolean {
  const both = compare(query, post);
  if (both === undefined) {
    counts.refused += 1;
    return true;
  }
  counts.cases += 1;
  if (both.definition !== null) {
    counts.held += 1;
    forms.set(both.definition.form, (forms.get(both.definition.form) ?? 0) + 1);
  }
  return isSame(both.definition, both.matcher);
}

function report({ query, post }: QueryAndPost, seed: number): void {
  const both = compare(query, post);
  const found = {
    ...{ seed, query, post: JSON.stringify(post) },
    definition: JSON.stringify(both?.definition ?? null),
    matcher: JSON.stringify(both?.matcher ?? null),
  };
  apart.push(found);
  if (apart.length <= SHOWN) for (const [name, value] of Object.entries(found)) say(`${name.padEnd(12)} ${value}`);
}

const startedAt = performance.now();
for (let seed = FIRST_SEED; counts.cases < CASES; seed += 1) {
  const { counterexample } = fc.check(fc.property(queryAndPost, agree), { seed, numRuns: ROUND });
  if (counterexample !== null) report(counterexample[0], seed);
}
const seconds = (performance.now() - startedAt) / 1000;
const share = Math.round((counts.held / counts.cases) * 1000) / 10;
const told = [...forms].map(([form, count]) => `${form} ${count}`).join(", ");
say(`${counts.cases} cases in ${Math.round(seconds)} s, ${share} % hold (${told}); ${apart.length} disagreements`);
writeFigures({ ...counts, held_percent: share, disagreements: apart.length, ...Object.fromEntries(forms), apart });
if (apart.length > 0) process.exitCode = 1;
