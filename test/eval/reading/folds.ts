import type { CorpusPost } from "@nghe/nlp";

/** Posts to learn from and posts to be measured on; no trade is in both. */
export type Fold = { learnt: readonly CorpusPost[]; held: readonly CorpusPost[] };

const FOLDS = 3;

/** Three folds of whole files, so that what is measured is of trades that were not learnt. */
export function foldsOf(posts: readonly CorpusPost[]): Fold[] {
  const files = [...new Set(posts.map(({ file }) => file.split("/")[1] ?? file))].sort((one, other) =>
    one < other ? -1 : 1,
  );
  const foldOf = (post: CorpusPost) => files.indexOf(post.file.split("/")[1] ?? post.file) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => ({
    learnt: posts.filter((post) => foldOf(post) !== fold),
    held: posts.filter((post) => foldOf(post) === fold),
  }));
}
