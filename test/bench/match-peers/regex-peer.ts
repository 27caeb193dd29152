import type { WorkPart, WorkQuery } from "../match-work.ts";

/** The plainest way to do it: every query a few regular expressions, every document looked at by all of them. */
export function createRegexPeer(queries: readonly WorkQuery[]): (text: string) => string[] {
  const compiled = queries.map(({ id, part, without }) => ({
    id,
    wanted: expressionsOf(part),
    unwanted: without === null ? null : word(without),
  }));
  return (text) =>
    compiled
      .filter(({ wanted, unwanted }) => wanted.every((one) => one.test(text)) && !unwanted?.test(text))
      .map(({ id }) => id);
}

function expressionsOf(part: WorkPart): RegExp[] {
  switch (part.type) {
    case "term":
      return [word(part.word)];
    case "phrase":
      return [new RegExp(`\\b${part.left}\\W+${part.right}\\b`, "i")];
    case "near":
      return [new RegExp(`${within(part.left, part.right, part)}|${within(part.right, part.left, part)}`, "i")];
    case "prefix":
      return [new RegExp(`\\b${part.start}`, "i")];
    case "or":
      return [word(`(?:${part.words.join("|")})`)];
    case "and":
      return part.words.map(word);
  }
}

const word = (pattern: string) => new RegExp(`\\b${pattern}\\b`, "i");
const within = (first: string, second: string, { distance }: { distance: number }) =>
  `\\b${first}\\W+(?:\\w+\\W+){0,${distance}}${second}\\b`;
