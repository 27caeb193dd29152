import type { CorpusPost } from "@nghe/nlp";
import { hasVietnameseMarks, wordCount } from "./words.ts";

const LONG_ENOUGH_FOR_MARKS = 5;

type Rule = { says: string; breaks: (post: CorpusPost) => boolean };

const rules: readonly Rule[] = [
  { says: "blanks at an end, or doubled", breaks: ({ text }) => text !== text.trim() || / {2}/.test(text) },
  { says: "letters of an alphabet that is not Latin", breaks: ({ text }) => /(?!\p{Script=Latin})\p{L}/u.test(text) },
  { says: "a spam post is 0, and so are its targets", breaks: isTonedSpam },
  {
    says: "the same target twice",
    breaks: ({ targets }) => new Set(targets.map(({ name }) => name)).size < targets.length,
  },
  {
    says: 'a repost begins "RT", "Share" or "Chia sẻ"',
    breaks: ({ kind, text }) =>
      kind === "repost" && !/^(?:RT|QT|Share|Shared|Repost|Chia sẻ|Chia se)(?!\p{L})/iu.test(text),
  },
  {
    says: "a post of kind question has the act question",
    breaks: ({ kind, acts }) => kind === "question" && !acts.includes("question"),
  },
  {
    says: "unaccented, but has marks",
    breaks: ({ register, text }) => register === "unaccented" && hasVietnameseMarks(text),
  },
  { says: "has no marks: register unaccented, or mixed", breaks: isUnaccentedByAnotherName },
];

/** What is wrong with one post taken alone, in words. */
export function problemsOf(post: CorpusPost): string[] {
  const absent = post.targets.filter(({ name }) => !post.text.includes(name));
  return [
    ...rules.filter(({ breaks }) => breaks(post)).map(({ says }) => says),
    ...absent.map(({ name }) => `target "${name}" is not in the text`),
  ];
}

function isTonedSpam({ spam, sentiment, targets }: CorpusPost): boolean {
  return spam !== "none" && (sentiment !== 0 || targets.some(({ tone }) => tone !== 0));
}

function isUnaccentedByAnotherName({ lang, register, text }: CorpusPost): boolean {
  if (lang !== "vi" || register === "unaccented" || register === "mixed") return false;
  return wordCount(text) >= LONG_ENOUGH_FOR_MARKS && !hasVietnameseMarks(text);
}
