import { toCandidatePieces, toCandidateTerms } from "../match/candidate-terms.ts";
import type { Query, QueryNode, RawNode } from "../parse/node.ts";
import { tokenise } from "../text/tokens.ts";
import { SEARCH, TITLE_ALONE, WHOLE_POST } from "./columns.ts";
import {
  allOf,
  anyOf,
  type Bounds,
  boundsOfAll,
  boundsOfAny,
  boundsOfNot,
  Params,
  type SqlValue,
  TRUE,
  UNKNOWN,
} from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { fieldBounds } from "./field-bounds.ts";
import { hasOneWord, holdsOneOf, isUnsettled } from "./index-search.ts";
import { asTyped } from "./loose-bounds.ts";
import { nearBounds } from "./near-bounds.ts";
import { termBounds } from "./term-bounds.ts";

/**
 * A query as ClickHouse predicates over the columns of a stored post with one copy, at `WORDS_VERSION`. `sure` holds
 * for no post that the query does not hold for, `may` for every post that it does; what lies between is verified in
 * code. `index` holds wherever `may` does, and is for the text index: a search begins with it. `exact` says that nothing
 * is to be verified, `inexact` names the operators that SQL cannot express.
 */
export type SqlTranslation = {
  sure: string;
  may: string;
  index: string;
  exact: boolean;
  inexact: readonly string[];
  params: Readonly<Record<string, SqlValue>>;
};

/** Terms beyond which a query is not worth writing out as SQL. */
const MOST_TERMS = 300;

/** Translates a query; the names of its parameters begin with `prefix`. */
export function toSql(query: Query, prefix = "q"): SqlTranslation {
  const params = new Params(prefix);
  const told = new Set<string>();
  const context = { params, scope: WHOLE_POST, isTitle: false, isSentence: false, told };
  const { sure, may, index } = query.terms > MOST_TERMS ? longBounds(query, context) : boundsOf(query.root, context);
  const exact = sure === may;
  return {
    sure,
    may,
    index,
    exact,
    inexact: exact ? [] : [...told].sort((a, b) => (a < b ? -1 : 1)),
    params: params.values,
  };
}

/** What one search of the engine takes. */
const NEEDLES = 255;
const SQUEEZED = "replaceAll(search_text, ' ', '')";

/** Posts that hold one of the words that a long query cannot do without, or one of its names in pieces. */
function longBounds(query: Query, context: Context): Bounds {
  const words = toCandidateTerms(query);
  const searches = (column: string, texts: readonly string[]) =>
    Array.from({ length: Math.ceil(texts.length / NEEDLES) }, (_, nth) =>
      holdsOneOf(column, texts.slice(nth * NEEDLES, (nth + 1) * NEEDLES), context.params),
    );
  const may =
    words === null ? TRUE : anyOf([...searches(SEARCH, words), ...searches(SQUEEZED, toCandidatePieces(query))]);
  return onlyMay(context, "many terms", may, TRUE);
}

function boundsOf(node: QueryNode, context: Context): Bounds {
  switch (node.type) {
    case "term":
      return termBounds(node, context);
    case "raw":
      return rawBounds(node, context);
    case "near": {
      const sides = [node.left, node.right].map((side) => boundsOf(side, context));
      return nearBounds(node, context, boundsOfAll(sides));
    }
    case "field":
      return fieldBounds(node, context);
    case "named":
      return boundsOf(node.part, context);
    case "title":
      return boundsOf(node.part, { ...context, scope: TITLE_ALONE, isTitle: true });
    case "sentence": {
      const { may, index } = boundsOf(node.part, { ...context, isSentence: true });
      return onlyMay(context, "sentence", may, index);
    }
    case "and":
      return boundsOfAll(node.parts.map((part) => boundsOf(part, context)));
    case "or":
      return boundsOfAny(node.parts.map((part) => boundsOf(part, context)));
    case "not":
      return notBounds(boundsOf(node.part, context), context);
  }
}

/** One sentence may lack what another has; a title may not be there at all. */
function notBounds(part: Bounds, { isSentence, isTitle }: Context): Bounds {
  if (isSentence) return UNKNOWN;
  const bounds = boundsOfNot(part);
  return isTitle ? { ...bounds, sure: allOf([bounds.sure, "ifNull(title, '') != ''"]) } : bounds;
}

/** What stands between letters and digits. */
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * Posts that hold a text as it is written. Names are in the index by their pieces, so the text is looked up by the
 * words that it has without any signs.
 */
function rawBounds({ text }: RawNode, context: Context): Bounds {
  const { params } = context;
  const words = text.split(BETWEEN).flatMap((piece) => tokenise(piece));
  const indexed = words.map(({ syllable: { key, plain } }) => hasOneWord([key, plain], params));
  const index = words.length === 0 ? TRUE : anyOf([allOf(indexed), isUnsettled(params)]);
  return onlyMay(context, "raw", asTyped([text.normalize("NFC")], context), index);
}
