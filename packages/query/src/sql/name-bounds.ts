import type { Element, Term } from "../parse/node.ts";
import { hasSyllableShape } from "../syllable/bare-words.ts";
import { SEARCH } from "./columns.ts";
import { allOf, type Bounds, exactly } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { hasAllWords, holdsOneOf } from "./index-search.ts";
import { nameOf } from "./stored-words.ts";

/** Posts with a handle, hashtag, cashtag or emoji of that name. Of the title alone the names are not kept apart. */
export function nameBounds(element: Element, { marks }: Term, context: Context): Bounds {
  const condition = holdsName(element, context);
  if (context.isTitle) return onlyMay(context, "name in a title", condition);
  if (element.kind === "handle" || element.kind === "emoji") return exactly(condition);
  const { syllable } = element;
  const isMany = element.kind === "tag" && !hasSyllableShape(syllable.plain);
  if (marks === "fold" || (marks === "auto" && isMany && !syllable.marked)) return exactly(condition);
  const isPlain = !syllable.marked && syllable.key === syllable.text && !syllable.key.endsWith("i");
  const sure = isPlain ? allOf([condition, "words = ''"]) : "0";
  return { ...onlyMay(context, "marks of a name", condition), sure };
}

function holdsName(element: Element, { params }: Context): string {
  const { name, syllable } = element;
  const stored =
    element.kind === "emoji"
      ? `*${name}`
      : element.kind === "handle" || element.kind === "tag" || element.kind === "cashtag"
        ? nameOf({ kind: element.kind, name, syllable })
        : null;
  if (stored === null) return "0";
  return allOf([hasAllWords([stored], params), holdsOneOf(SEARCH, [` ${stored} `], params)]);
}

/** A phrase written as one word, where a handle, hashtag or cashtag or the label of a domain name is that word. */
export function joinedBounds({ joined, marks }: Term, context: Context): Bounds {
  if (joined === null) return exactly("0");
  const { params } = context;
  const { key, marked } = joined;
  const indexed = hasAllWords([key], params);
  const any = allOf([indexed, holdsOneOf(SEARCH, [` .${key} `, ` :${key} `], params)]);
  if (context.isTitle) return onlyMay(context, "name in a title", any);
  if (marks === "fold" || (marks === "auto" && !marked)) return exactly(any);
  const bare = allOf([indexed, holdsOneOf(SEARCH, [` .${key} `], params)]);
  const isBareRight = marks === "exact" ? !marked : true;
  return { ...onlyMay(context, "marks of a name", any), sure: isBareRight ? bare : "0" };
}
