import type fc from "fast-check";
import type { Matchable } from "../../match.ts";
import { postOf } from "./posts.ts";
import { printTree, queryTree, type Tree } from "./queries.ts";

/** A query as text, and a post that often holds its words, whole, in part, or in another writing. */
export type QueryAndPost = { tree: Tree; query: string; post: Matchable };

export const queryAndPost: fc.Arbitrary<QueryAndPost> = queryTree.chain((tree) =>
  postWith(tree).map((post) => ({ tree, query: printTree(tree), post })),
);

/** A post in which the words of a query are met often. */
export function postWith(...trees: readonly Tree[]): fc.Arbitrary<Matchable> {
  return postOf(trees.flatMap(leavesOf).flatMap(writingsOf));
}

/** The words of each leaf, without operators. */
function leavesOf(tree: Tree): string[] {
  switch (tree.type) {
    case "leaf":
      return [
        tree.text
          .replace(/^\w+:/u, "")
          .replace(/~\d$/u, "")
          .replace(/["{}*?]/gu, ""),
      ];
    case "near":
      return [tree.left, tree.right].flatMap(leavesOf);
    case "and":
    case "or":
      return tree.parts.flatMap(leavesOf);
    default:
      return leavesOf(tree.part);
  }
}

const withoutMarks = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

const inChat = (text: string) => text.replaceAll("không", "hok").replaceAll("được", "đc").replaceAll("khong", "ko");

/** Ways in which people write words, right and wrong. */
function writingsOf(words: string): string[] {
  const letters = words.replace(/[^\p{L}\p{N}]/gu, "");
  return [
    ...[words, words.split(" ").toReversed().join(" "), withoutMarks(words), words.toUpperCase(), inChat(words)],
    ...[`#${letters}`, [...letters].join("."), withoutMarks(letters)],
    ...["-", " "].flatMap((joint) => [1, 3].map((cut) => `${letters.slice(0, cut)}${joint}${letters.slice(cut)}`)),
    words.replaceAll(" ", " x "),
  ].filter((text) => text !== "");
}
