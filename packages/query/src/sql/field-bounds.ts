import type { FieldValue, WordField } from "../parse/field-test.ts";
import type { FieldNode } from "../parse/node.ts";
import { SEARCH } from "./columns.ts";
import { anyOf, type Bounds, boundsOfAny, exactly, FALSE, TRUE } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { holdsOneOf } from "./index-search.ts";

const NUMBER_COLUMNS: Readonly<Record<string, string>> = {
  followers: "author_followers",
  likes: "likes",
  shares: "shares",
  comments: "comments",
  views: "views",
};

/** Posts of which something besides their words is as a query wants it; what is not known of a post never is. */
export function fieldBounds({ field, test }: FieldNode, context: Context): Bounds {
  const { params } = context;
  switch (test.type) {
    case "number":
      return always(known(`${NUMBER_COLUMNS[field]} ${test.op} ${params.number(test.value)}`));
    case "range": {
      const [from, to] = [params.number(test.from), params.number(test.to)];
      return always(known(`${NUMBER_COLUMNS[field]} BETWEEN ${from} AND ${to}`));
    }
    case "flag":
      return boundsOfAny(
        test.values.map((value) => (field === "is" ? isBounds(value, context) : hasBounds(value, context))),
      );
    case "words":
      return boundsOfAny(test.values.map((value) => wordBounds(field as WordField, value, context)));
  }
}

/** What the text index knows nothing of. */
const always = (condition: string) => exactly(condition, TRUE);
const known = (condition: string) => `ifNull(${condition}, 0)`;

function isBounds(value: string, { params }: Context): Bounds {
  if (value === "verified") return always(known("author_verified"));
  const kind = `kind = ${params.text(value)}`;
  return always(value === "reply" ? anyOf(["is_reply", kind]) : kind);
}

const ADDRESS = "(?i)https?://";

function hasBounds(value: string, context: Context): Bounds {
  const { params } = context;
  const name = (sign: string) => holdsOneOf(SEARCH, [` ${sign}`], params);
  const inFields = (pattern: string) =>
    anyOf(["text", "ifNull(title, '')"].map((field) => `match(${field}, ${params.text(pattern)})`));
  switch (value) {
    case "hashtag":
      return always(name("#"));
    case "mention":
      return always(name("@"));
    case "emoji":
      return always(name("*"));
    case "title":
      return always("ifNull(title, '') != ''");
    case "question":
      return always(inFields("[?？]"));
    case "link":
      return always(anyOf([name("/ "), inFields(ADDRESS)]));
    default:
      return onlyMay(context, `has:${value}`, TRUE, TRUE);
  }
}

function wordBounds(field: WordField, value: FieldValue, context: Context): Bounds {
  const { params } = context;
  const wanted = params.text(value.text.toLowerCase());
  const same = (column: string) => known(`lowerUTF8(${column}) = ${wanted}`);
  switch (field) {
    case "author":
      return authorBounds(value, context);
    case "site": {
      const below = params.text(`.${value.text.toLowerCase()}`);
      return always(anyOf([same("site"), known(`endsWith(lowerUTF8(site), ${below})`)]));
    }
    case "lang": {
      const region = params.text(`${value.text.toLowerCase()}-`);
      return always(anyOf([same("lang"), known(`startsWith(lowerUTF8(lang), ${region})`)]));
    }
    case "url":
      return always(known(`position(lowerUTF8(url), ${wanted}) > 0`));
    case "source":
    case "kind":
    case "country":
      return always(same(field));
    case "sentiment":
      return onlyMay(context, "sentiment", TRUE, TRUE);
    default:
      return always(FALSE);
  }
}

/** Letters whose case and marks the engine may read otherwise than JavaScript: such names are looked at in code. */
const UNUSUAL = "[^\\x{00}-\\x{24F}\\x{300}-\\x{36F}\\x{1E00}-\\x{1EFF}]";

function authorBounds({ text, quoted }: FieldValue, context: Context): Bounds {
  const { params } = context;
  const column = quoted ? "author_name" : "author_handle";
  const sure = quoted ? nameIs(text, context) : handleIs(text, context);
  const unusual = known(`match(${column}, ${params.text(UNUSUAL)})`);
  context.told.add("author with unusual letters");
  return { sure, may: anyOf([sure, unusual]), index: TRUE };
}

function handleIs(text: string, { params }: Context): string {
  const handle = params.text(text.replace(/^@/u, "").toLowerCase());
  const trimmed = "lowerUTF8(replaceRegexpOne(ifNull(author_handle, ''), '^@', ''))";
  return anyOf([
    known(`author_id = ${params.text(text)}`),
    known(`isNotNull(author_handle) AND ${trimmed} = ${handle}`),
  ]);
}

function nameIs(text: string, { params }: Context): string {
  const unmarked = "replaceRegexpAll(normalizeUTF8NFKD(ifNull(author_name, '')), '\\\\p{M}', '')";
  const plain = `trimBoth(replaceRegexpAll(replaceAll(lowerUTF8(${unmarked}), 'đ', 'd'), '\\\\s+', ' '))`;
  return known(`isNotNull(author_name) AND ${plain} = ${params.text(plainName(text))}`);
}

const plainName = (name: string) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/gu, " ").trim();
