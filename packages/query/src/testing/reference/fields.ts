import type { Sentiment } from "@nghe/contracts";
import type { Matchable } from "../../match.ts";
import type { FieldName, FieldTest, FieldValue } from "../../parse/field-test.ts";
import { readText } from "./read-text.ts";

/** Whether a post's field is as a query wants it; what is not known of the post never is. */
export function fieldHolds(field: FieldName, test: FieldTest, post: Matchable): boolean {
  switch (test.type) {
    case "number":
      return numberHolds(numberOf(field, post), test);
    case "range":
      return (
        numberHolds(numberOf(field, post), { op: ">=", value: test.from }) &&
        numberHolds(numberOf(field, post), { op: "<=", value: test.to })
      );
    case "flag":
      return test.values.some((value) => (field === "is" ? isHolds(value, post) : hasHolds(value, post)));
    case "words":
      return test.values.some((value) => wordHolds(field, value, post));
  }
}

const SENTIMENTS: Readonly<Record<string, Sentiment>> = { positive: 1, neutral: 0, negative: -1, unsure: null };

export function sentimentHolds(test: FieldTest, sentiment: Sentiment): boolean {
  return test.type === "words" && test.values.some(({ text }) => SENTIMENTS[text.toLowerCase()] === sentiment);
}

function numberOf(field: FieldName, { author, metrics }: Matchable): number | null {
  if (field === "followers") return author?.followers ?? null;
  return { ...metrics }[field as keyof typeof metrics];
}

function numberHolds(known: number | null, { op, value }: { op: string; value: number }): boolean {
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
    default:
      return known === value;
  }
}

function isHolds(value: string, { kind, isReply, author }: Matchable): boolean {
  if (value === "verified") return author?.verified === true;
  return value === "reply" ? isReply || kind === "reply" : kind === value;
}

function hasHolds(value: string, { text, title }: Matchable): boolean {
  if (value === "title") return title !== null && title !== "";
  return [text, title ?? ""].some((one) => {
    const { words, emoji } = readText(one);
    if (value === "hashtag") return words.some(({ sigil }) => sigil === "#");
    if (value === "mention") return words.some(({ sigil }) => sigil === "@");
    if (value === "emoji") return emoji.length > 0;
    if (value === "question") return /[?？]/u.test(one);
    return words.some(({ sigil }) => sigil === ".") || /https?:\/\//iu.test(one);
  });
}

function wordHolds(field: FieldName, { text, quoted }: FieldValue, post: Matchable): boolean {
  const same = (known: string | null) => known !== null && known.toLowerCase() === text.toLowerCase();
  switch (field) {
    case "author":
      return authorHolds(text, quoted, post);
    case "site":
      return same(post.site) || (post.site?.toLowerCase().endsWith(`.${text.toLowerCase()}`) ?? false);
    case "url":
      return post.url?.toLowerCase().includes(text.toLowerCase()) ?? false;
    case "lang":
      return same(post.lang) || (post.lang?.toLowerCase().startsWith(`${text.toLowerCase()}-`) ?? false);
    case "source":
      return same(post.source);
    case "kind":
      return same(post.kind);
    case "country":
      return same(post.country);
    default:
      return false;
  }
}

function authorHolds(text: string, quoted: boolean, { author }: Matchable): boolean {
  if (author === null) return false;
  if (quoted) return author.name !== null && plainName(author.name) === plainName(text);
  const handle = text.replace(/^@/u, "").toLowerCase();
  return author.id === text || author.handle?.replace(/^@/u, "").toLowerCase() === handle;
}

const plainName = (name: string) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/gu, " ").trim();
