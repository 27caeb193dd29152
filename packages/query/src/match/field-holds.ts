import type { Sentiment } from "@nghe/contracts";
import type { Matchable } from "../match.ts";
import type { Comparison, FieldName, FieldTest, FieldValue } from "../parse/field-test.ts";
import type { FieldNode } from "../parse/node.ts";
import { EMOJI_START } from "../text/emoji.ts";
import type { PostReader } from "./post-reader.ts";

const WEB_ADDRESS = /https?:\/\//i;
const QUESTION = /[?？]/;
const SENTIMENTS: Readonly<Record<string, Sentiment>> = { positive: 1, neutral: 0, negative: -1, unsure: null };

/** Whether a post's field is as a query wants it; what is not known of the post never is. Not for `sentiment:`. */
export function fieldHolds({ field, test }: FieldNode, post: Matchable, reader: PostReader): boolean {
  switch (test.type) {
    case "words":
      return test.values.some((value) => wordHolds(field, value, post));
    case "number":
      return numberHolds(numberOf(field, post), test.op, test.value);
    case "range": {
      const known = numberOf(field, post);
      return known !== null && known >= test.from && known <= test.to;
    }
    case "flag":
      return test.values.some((flag) => (field === "is" ? isHolds(flag, post) : hasHolds(flag, post, reader)));
  }
}

/** Whether a tone is one of those that a query wants. */
export function sentimentHolds(test: FieldTest, sentiment: Sentiment): boolean {
  return test.type === "words" && test.values.some(({ text }) => SENTIMENTS[text.toLowerCase()] === sentiment);
}

/** A language tag, and the language of it without the country. */
export function langsOf(tag: string | null): string[] {
  if (tag === null) return [];
  const lang = tag.toLowerCase();
  const dash = lang.indexOf("-");
  return dash < 0 ? [lang] : [lang, lang.slice(0, dash)];
}

/** A handle without its @, in lower case. */
export function plainHandle(handle: string): string {
  return (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
}

/** A name without marks and case, its spaces single. */
export function plainName(name: string): string {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}

function wordHolds(field: FieldName, { text, quoted }: FieldValue, post: Matchable): boolean {
  const wanted = text.toLowerCase();
  switch (field) {
    case "author":
      return authorHolds(text, quoted, post);
    case "lang":
      return langsOf(post.lang).includes(wanted);
    case "source":
      return post.source.toLowerCase() === wanted;
    case "kind":
      return post.kind === wanted;
    case "country":
      return post.country?.toLowerCase() === wanted;
    case "url":
      return post.url?.toLowerCase().includes(wanted) ?? false;
    case "site": {
      const site = post.site?.toLowerCase();
      return site !== undefined && (site === wanted || site.endsWith(`.${wanted}`));
    }
    default:
      return false;
  }
}

function authorHolds(text: string, quoted: boolean, { author }: Matchable): boolean {
  if (author === null) return false;
  if (quoted) return author.name !== null && plainName(author.name) === plainName(text);
  return author.id === text || (author.handle !== null && plainHandle(author.handle) === plainHandle(text));
}

function numberOf(field: FieldName, { author, metrics }: Matchable): number | null {
  switch (field) {
    case "followers":
      return author?.followers ?? null;
    case "likes":
    case "shares":
    case "comments":
    case "views":
      return metrics[field];
    default:
      return null;
  }
}

function numberHolds(known: number | null, op: Comparison, value: number): boolean {
  if (known === null) return false;
  switch (op) {
    case ">":
      return known > value;
    case ">=":
      return known >= value;
    case "<":
      return known < value;
    case "<=":
      return known <= value;
    case "=":
      return known === value;
  }
}

function isHolds(flag: string, { kind, isReply, author }: Matchable): boolean {
  if (flag === "verified") return author?.verified === true;
  return kind === flag || (flag === "reply" && isReply);
}

function hasHolds(flag: string, { title }: Matchable, { views, tape }: PostReader): boolean {
  switch (flag) {
    case "title":
      return title !== null && title !== "";
    case "question":
      return views.some(({ original }) => QUESTION.test(original));
    case "emoji":
      return views.some(({ original }) => original.search(EMOJI_START) >= 0);
    case "link":
      return tape.isLabel.slice(0, tape.count).includes(true) || views.some((view) => WEB_ADDRESS.test(view.original));
    default: {
      const kind = flag === "hashtag" ? "tag" : "handle";
      return tape.words.slice(0, tape.count).some((word) => word.kind === kind);
    }
  }
}
