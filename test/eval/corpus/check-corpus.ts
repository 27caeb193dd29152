import type { CorpusPost } from "@nghe/nlp";
import { problemsOf } from "./check-post.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import type { Corpus, Problem } from "./read-corpus.ts";
import { skeletonOf } from "./words.ts";

/** Everything that is wrong with a corpus: lines, labels, posts that are too much alike. */
export function checkCorpus({ posts, problems }: Corpus): Problem[] {
  const single = posts.flatMap((post) => problemsOf(post).map((says) => at(post, says)));
  return [...problems, ...single, ...sameSkeletons(posts), ...tooNear(posts)];
}

function sameSkeletons(posts: readonly CorpusPost[]): Problem[] {
  const seen = new Map<string, CorpusPost>();
  return posts.flatMap((post) => {
    const names = post.targets.map(({ name }) => name);
    const skeleton = skeletonOf(post.text, names);
    const earlier = seen.get(skeleton);
    seen.set(skeleton, earlier ?? post);
    return earlier === undefined ? [] : [at(post, `the words of ${place(earlier)} but for names and numbers`)];
  });
}

function tooNear(posts: readonly CorpusPost[]): Problem[] {
  return nearDuplicates(posts.map(({ text }) => text)).flatMap(({ first, second, likeness }) => {
    const [earlier, later] = [posts[first], posts[second]];
    if (earlier === undefined || later === undefined) return [];
    return [at(later, `${Math.round(likeness * 100)} % like ${place(earlier)}: ${earlier.text.slice(0, 60)}`)];
  });
}

const place = ({ file, line }: CorpusPost) => `${file}:${line}`;
const at = ({ file, line }: CorpusPost, says: string): Problem => ({ file, line, says });
