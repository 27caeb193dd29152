import type { Span } from "../match.ts";
import type { QueryProblem } from "../problem.ts";
import type { Cursor } from "./cursor.ts";
import { createExpander, type Expander, type ReadNamed } from "./expander.ts";
import { readOr } from "./grouping.ts";
import { lex } from "./lexer.ts";
import { LIMITS } from "./limits.ts";
import type { Query, QueryNode } from "./node.ts";
import { createProblemList, type ProblemList, type QueryLanguage, Stop } from "./problem-list.ts";
import { count, type Scan } from "./scan.ts";
import { tellWantsNothing } from "./wants-something.ts";

export type ParseOutcome = { ok: true; query: Query } | { ok: false; problems: QueryProblem[] };

export type ParseOptions = {
  /** The text of a named query, `{name}`; null where there is none. Without it no named query may be used. */
  named?: (name: string) => string | null;
  /** What problems are told in; English if not said. */
  language?: QueryLanguage;
};

/**
 * Reads a brand query: the whole language of `docs/query-language.md`. Operators bind, tightest first: prefixes and
 * `~n`, NEAR, NOT, AND (or a space), OR. Refuses what is beyond `LIMITS`, and a query that nothing need be present
 * for. Tells several problems at once, in the order of the text. Never throws.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParseOutcome {
  const language = options.language ?? "en";
  return readWhole(text, createExpander(options.named, language, readPart), createProblemList(language), true);
}

const readPart: ReadNamed = (text, expander, language) => readWhole(text, expander, createProblemList(language), false);

/** Reads a whole text; a named query need not want something by itself. */
function readWhole(text: string, expander: Expander, problems: ProblemList, mustWant: boolean): ParseOutcome {
  try {
    const query = read(text, expander, problems);
    if (problems.found.length === 0 && mustWant) tellWantsNothing(query, problems);
    if (problems.found.length === 0) return { ok: true, query };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { ok: false, problems: problems.found.toSorted((a, b) => a.span.start - b.span.start) };
}

function read(text: string, expander: Expander, problems: ProblemList): Query {
  const whole = { start: 0, end: text.length };
  if (text.length > LIMITS.length) problems.stop("too-long", whole, [LIMITS.length, text.length]);
  if (pieces(text) > LIMITS.terms) problems.stop("too-many-terms", whole, [LIMITS.terms]);
  const scan: Scan = {
    text,
    problems,
    comments: [],
    counts: { terms: 0, wildcards: 0, fuzzy: 0 },
    word: { start: 0, end: 0 },
  };
  const lexemes = lex(scan);
  if (lexemes.length === 0 && problems.found.length === 0) problems.stop("empty", whole, []);
  if (lexemes.length === 0) throw new Stop();
  const named = new Set<string>();
  const cursor: Cursor = {
    ...{ text, lexemes, problems, at: 0, depth: 0, deepest: 0 },
    expand: (name, span, depth) => expandInto(scan, expander, named, name, span, depth),
  };
  const root = readAll(cursor);
  expander.note({ counts: scan.counts, deepest: cursor.deepest });
  return { text, root, terms: scan.counts.terms, named: [...named], comments: scan.comments };
}

/** How many pieces white space parts a text into: where they are too many, all are of one character. */
function pieces(text: string): number {
  return text.length < 2 * LIMITS.terms ? 0 : text.trim().split(/\s+/).length;
}

/** What closes nothing is told and passed over. */
function readAll(cursor: Cursor): QueryNode {
  const root = readOr(cursor);
  while (cursor.at < cursor.lexemes.length) {
    const span = cursor.lexemes[cursor.at]?.span ?? root.span;
    cursor.problems.tell("unexpected-parenthesis", span, [], { span, text: "" });
    cursor.at += 1;
    const next = cursor.lexemes[cursor.at]?.type;
    if (next === "AND" || next === "OR" || next === "NEAR") cursor.at += 1;
    if (cursor.at < cursor.lexemes.length && cursor.lexemes[cursor.at]?.type !== ")") readOr(cursor);
  }
  return root;
}

function expandInto(
  scan: Scan,
  expander: Expander,
  named: Set<string>,
  name: string,
  span: Span,
  depth: number,
): QueryNode | null {
  const found = expander.expand(name, span, scan.problems);
  if (found === null) return null;
  for (const one of [name, ...found.query.named]) named.add(one);
  if (named.size > LIMITS.names) scan.problems.stop("too-many-names", span, [LIMITS.names]);
  if (depth + found.deepest > LIMITS.nesting) scan.problems.stop("too-deep", span, [LIMITS.nesting]);
  for (const what of ["terms", "wildcards", "fuzzy"] as const) count(scan, what, span, found.counts[what]);
  return { type: "named", name, part: found.query.root, span };
}
