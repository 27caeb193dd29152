import type { Query, QueryNode, Term } from "./parse/node.ts";

export type ExplainLanguage = "en" | "vi";

type Words = {
  posts: string;
  handle: string;
  tag: string;
  fold: string;
  exact: string;
  and: string;
  or: string;
  not: string;
  butNot: string;
};

const WORDS: Readonly<Record<ExplainLanguage, Words>> = {
  en: {
    posts: "posts with",
    handle: "the handle",
    tag: "the hashtag",
    fold: "whatever its marks",
    exact: "with exactly these marks",
    and: "and",
    or: "or",
    not: "without",
    butNot: "but without",
  },
  vi: {
    posts: "bài viết có",
    handle: "tài khoản",
    tag: "thẻ",
    fold: "dấu nào cũng được",
    exact: "đúng dấu như đã gõ",
    and: "và",
    or: "hoặc",
    not: "không có",
    butNot: "nhưng không có",
  },
};

/** A query in plain words: "posts with “a” or “b”, but without “c”". */
export function explainQuery(query: Query, language: ExplainLanguage): string {
  const words = WORDS[language];
  return `${words.posts} ${say(query.root, words)}`;
}

function say(node: QueryNode, words: Words): string {
  switch (node.type) {
    case "term":
      return sayTerm(node, words);
    case "raw":
    case "near":
    case "sentence":
    case "title":
    case "field":
    case "named":
      return "";
    case "not":
      return `${words.not} ${sayInside(node.part, words)}`;
    case "or":
      return node.parts
        .map((part) => (part.type === "and" ? `(${say(part, words)})` : say(part, words)))
        .join(` ${words.or} `);
    case "and":
      return sayAnd(node.parts, words);
  }
}

function sayAnd(parts: readonly QueryNode[], words: Words): string {
  const wanted = parts.filter((part) => part.type !== "not").map((part) => sayInside(part, words));
  const unwanted = parts.filter((part) => part.type === "not").map((part) => sayInside(part.part, words));
  const first = wanted.join(` ${words.and} `);
  if (unwanted.length === 0) return first;
  const second = unwanted.join(` ${words.or} `);
  return first === "" ? `${words.not} ${second}` : `${first}, ${words.butNot} ${second}`;
}

function sayInside(node: QueryNode, words: Words): string {
  return node.type === "term" ? sayTerm(node, words) : `(${say(node, words)})`;
}

function sayTerm(term: Term, words: Words): string {
  const [only] = term.elements;
  if (term.elements.length === 1 && only?.kind === "handle") return `${words.handle} ${term.text}`;
  const said = term.elements.length === 1 && only?.kind === "tag" ? `${words.tag} ${term.text}` : `“${term.text}”`;
  if (term.marks === "auto") return said;
  return `${said} (${term.marks === "fold" ? words.fold : words.exact})`;
}
