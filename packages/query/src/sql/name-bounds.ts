import type { Element, Term } from "../parse/node.ts";
import { hasSyllableShape } from "../syllable/bare-words.ts";
import { SEARCH } from "./columns.ts";
import { allOf, type Bounds, exactly, FALSE } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { hasAllWords, holdsOneOf } from "./index-search.ts";
import { nameOf } from "./stored-words.ts";

/** Posts with a handle, hashtag, cashtag or emoji of that name. Of the title alone the names are not kept apart. */
export function nameBounds(element: Element, { marks }: Term, context: Context): Bounds {
  const { params } = context;
  const stored = storedName(element);
  if (stored === null) return exactly(FALSE, FALSE);
  const index = hasAllWords([stored], params);
  const condition = holdsOneOf(SEARCH, [` ${stored} `], params);
  if (context.isTitle) return onlyMay(context, "name in a title", condition, index);
  if (element.kind === "handle" || element.kind === "emoji") return exactly(condition, index);
  const { syllable } = element;
  const isMany = element.kind === "tag" && !hasSyllableShape(syllable.plain);
  if (marks === "fold" || (marks === "auto" && isMany && !syllable.marked)) return exactly(condition, index);
  const isPlain = !syllable.marked && syllable.key === syllable.text && !syllable.key.endsWith("i");
  const sure = isPlain ? allOf([condition, "words = ''"]) : FALSE;
  return { ...onlyMay(context, "marks of a name", condition, index), sure };
}

function storedName({ kind, name, syllable }: Element): string | null {
  if (kind === "emoji") return `*${name}`;
  return kind === "handle" || kind === "tag" || kind === "cashtag" ? nameOf({ kind, name, syllable }) : null;
}

/** A phrase written as one word, where a handle, hashtag or cashtag or the label of a domain name is that word. */
export function joinedBounds({ joined, marks }: Term, context: Context): Bounds {
  if (joined === null) return exactly(FALSE, FALSE);
  const { params } = context;
  const { key, marked } = joined;
  const index = hasAllWords([key], params);
  const either = holdsOneOf(SEARCH, [` .${key} `, ` :${key} `], params);
  if (context.isTitle) return onlyMay(context, "name in a title", either, index);
  if (marks === "fold" || (marks === "auto" && !marked)) return exactly(either, index);
  const bare = holdsOneOf(SEARCH, [` .${key} `], params);
  const isBareRight = marks === "exact" ? !marked : true;
  return { ...onlyMay(context, "marks of a name", either, index), sure: isBareRight ? bare : FALSE };
}
