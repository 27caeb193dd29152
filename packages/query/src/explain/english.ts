import { variantsOf } from "../match/variants.ts";
import type { Comparison, FieldValue } from "../parse/field-test.ts";
import type { Element, FieldNode, Term } from "../parse/node.ts";
import { patternShape } from "./pattern-words.ts";
import { listed, type Speech, shortened } from "./speech.ts";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const words = (count: number) => `${NUMBERS[count] ?? count} ${count === 1 ? "word" : "words"}`;
const otherWords = (count: number) => `${NUMBERS[count] ?? count} other ${count === 1 ? "word" : "words"}`;

export const ENGLISH_SPEECH: Speech = {
  posts: (clauses) => `posts that ${clauses}`,
  term: sayTerm,
  raw: (text) => `exactly the text “${text}”`,
  near: sayNear,
  list: (things, joining) =>
    listed(
      shortened(things, (count) => `${count} others`),
      joining,
    ),
  without: (wanted, unwanted) => `${wanted}, but not ${unwanted}`,
  none: (thing) => `no ${thing}`,
  say: (thing, negated) => `${negated ? "do not say" : "say"} ${thing}`,
  sayAll: (things, negated) => `${negated ? "do not say all of" : "say"} ${things}`,
  inSentence: (thing) => `${thing} in one sentence`,
  inTitle: (thing) => `${thing} in the title`,
  field: sayField,
  named: (name, clause, negated) => `${negated ? "do not fit" : "fit"} {${name}} (${clause})`,
  but: (wanted, unwanted) => `${wanted}, but ${unwanted}`,
};

function sayNear(left: string, right: string, distance: number, ordered: boolean): string {
  if (ordered) {
    return distance === 0
      ? `${left} right before ${right}`
      : `${left} before ${right} with at most ${words(distance)} between`;
  }
  return distance === 0 ? `${left} right beside ${right}` : `${left} within ${words(distance)} of ${right}`;
}

function sayTerm(term: Term): string {
  const notes = notesOf(term);
  const said = wordsOf(term);
  return notes.length === 0 ? said : `${said} (${notes.join("; ")})`;
}

function wordsOf({ elements, text, quoted }: Term): string {
  const [only] = elements;
  if (elements.length !== 1 || only === undefined) return `“${text.trim().replace(/\s+/g, " ")}”`;
  if (only.kind === "handle") return `the handle ${only.written}`;
  if (only.kind === "tag") return `the hashtag ${only.written}`;
  if (only.kind === "cashtag") return `the cashtag ${only.written}`;
  if (only.kind === "emoji") return only.written;
  return only.kind === "wildcard" || only.kind === "fuzzy"
    ? looseWord(only)
    : `“${quoted ? text.trim() : only.written}”`;
}

function looseWord(element: Element): string {
  if (element.kind === "fuzzy")
    return `“${element.written}” (or ${element.edits === 1 ? "one letter" : "up to two letters"} off)`;
  if (element.kind !== "wildcard") return element.written;
  const { how, letters } = patternShape(element);
  if (how === "begins") return `a word that begins with “${letters}”`;
  if (how === "ends") return `a word that ends in “${letters}”`;
  if (how === "contains") return `a word with “${letters}” in it`;
  return `a word like “${letters}” (* is any letters, ? is one)`;
}

function notesOf({ marks, cased, slop, elements }: Term): string[] {
  const notes: string[] = [];
  if (slop !== null) {
    notes.push(slop === 0 ? "in any order" : `in any order, with at most ${otherWords(slop)} among them`);
  }
  if (marks === "fold") notes.push("whatever its marks");
  if (marks === "exact") notes.push("with exactly these marks");
  if (cased) notes.push("in exactly this case");
  if (elements.length > 1 && elements.some(({ kind }) => kind === "wildcard")) notes.push("* is any letters, ? is one");
  if (marks === "auto" && !cased) notes.push(...elements.flatMap(variantNote));
  return notes;
}

function variantNote({ kind, written }: Element): string[] {
  const variants = kind === "word" ? variantsOf(written) : [];
  return variants.length === 0 ? [] : [`${written} also written ${listed(variants, "or")}`];
}

const LANGUAGES = new Map([
  ["vi", "Vietnamese"],
  ["en", "English"],
  ["other", "another language"],
]);
const KINDS = new Map([
  ["post", "posts of their own"],
  ["reply", "replies"],
  ["repost", "reposts"],
  ["article", "articles"],
  ["review", "reviews"],
  ["comment", "comments"],
  ["video", "videos"],
  ["message", "messages"],
  ["verified", "by verified authors"],
]);
const HAVE = new Map([
  ["link", "a link"],
  ["hashtag", "a hashtag"],
  ["mention", "an @handle"],
  ["emoji", "an emoji"],
  ["title", "a title"],
  ["question", "a question"],
]);
const COMPARED: Readonly<Record<Comparison, string>> = {
  ">": "more than ",
  ">=": "at least ",
  "<": "fewer than ",
  "<=": "at most ",
  "=": "exactly ",
};
const amount = (value: number) => new Intl.NumberFormat("en").format(value);

function sayField({ field, test }: FieldNode, negated: boolean): string {
  if (test.type === "number" || test.type === "range") {
    const count =
      test.type === "range" ? `${amount(test.from)} to ${amount(test.to)}` : COMPARED[test.op] + amount(test.value);
    return field === "followers"
      ? `${be(negated)} by authors with ${count} followers`
      : `${have(negated)} ${count} ${field}`;
  }
  const values = test.type === "flag" ? test.values.map((text) => ({ text, quoted: false })) : test.values;
  const or = (say: (value: FieldValue) => string) =>
    listed(
      shortened(values.map(say), (count) => `${count} others`),
      "or",
    );
  const names = or(({ text }) => text);
  switch (field) {
    case "author":
      return `${be(negated)} by ${or(({ text, quoted }) => (quoted ? `“${text}”` : `@${text}`))}`;
    case "lang":
      return `${be(negated)} in ${or(({ text }) => LANGUAGES.get(text) ?? text)}`;
    case "country":
      return `${be(negated)} from ${names}`;
    case "kind":
    case "is":
      return `${be(negated)} ${or(({ text }) => KINDS.get(text) ?? text)}`;
    case "has":
      return `${have(negated)} ${or(({ text }) => HAVE.get(text) ?? text)}`;
    case "source":
      return `${be(negated)} on ${names}`;
    case "site":
      return `${be(negated)} on the site ${names}`;
    case "url":
      return `${have(negated)} an address with ${or(({ text }) => `“${text}”`)} in it`;
    default:
      return `${be(negated)} ${names} about it`;
  }
}

const be = (negated: boolean) => (negated ? "are not" : "are");
const have = (negated: boolean) => (negated ? "do not have" : "have");
