import type { Query, QueryNode, RawNode } from "../parse/node.ts";
import { TITLE_ALONE, WHOLE_POST } from "./columns.ts";
import {
  allOf,
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
import { asTyped } from "./loose-bounds.ts";
import { nearBounds } from "./near-bounds.ts";
import { termBounds } from "./term-bounds.ts";

/**
 * A query as ClickHouse predicates over the columns of a stored post with one copy, at `WORDS_VERSION`. `sure` holds
 * for no post that the query does not hold for, `may` for every post that it does; what lies between is verified in
 * code. `exact` says that nothing does, `inexact` names the operators that SQL cannot express.
 */
export type SqlTranslation = {
  sure: string;
  may: string;
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
  const { sure, may } = query.terms > MOST_TERMS ? onlyMay(context, "many terms", TRUE) : boundsOf(query.root, context);
  const exact = sure === may;
  return { sure, may, exact, inexact: exact ? [] : [...told].sort(), params: params.values };
}

function boundsOf(node: QueryNode, context: Context): Bounds {
  switch (node.type) {
    case "term":
      return termBounds(node, context);
    case "raw":
      return rawBounds(node, context);
    case "near": {
      const may = allOf([boundsOf(node.left, context).may, boundsOf(node.right, context).may]);
      return nearBounds(node, context, may);
    }
    case "field":
      return fieldBounds(node, context);
    case "named":
      return boundsOf(node.part, context);
    case "title":
      return boundsOf(node.part, { ...context, scope: TITLE_ALONE, isTitle: true });
    case "sentence":
      return onlyMay(context, "sentence", boundsOf(node.part, { ...context, isSentence: true }).may);
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
  const { sure, may } = boundsOfNot(part);
  return isTitle ? { sure: allOf([sure, "ifNull(title, '') != ''"]), may } : { sure, may };
}

function rawBounds({ text }: RawNode, context: Context): Bounds {
  return onlyMay(context, "raw", asTyped([text.normalize("NFC")], context));
}
