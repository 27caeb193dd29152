import type { CorpusPost } from "@nghe/nlp";

const labels: Record<string, (post: CorpusPost) => readonly (string | number | null)[]> = {
  file: ({ file }) => [file],
  sentiment: ({ sentiment }) => [sentiment],
  targets: ({ targets }) => targets.map(({ tone }) => tone),
  emotion: ({ emotion }) => [emotion],
  stage: ({ stage }) => [stage],
  touchpoint: ({ touchpoint }) => [touchpoint],
  painPoints: ({ painPoints }) => painPoints,
  acts: ({ acts }) => acts,
  kind: ({ kind }) => [kind],
  register: ({ register }) => [register],
  spam: ({ spam }) => [spam],
  hate: ({ hate }) => [hate ? "yes" : "no"],
  phenomena: ({ phenomena }) => phenomena,
};

/** How often each value of each label occurs, the most frequent first. */
export function tally(posts: readonly CorpusPost[]): Map<string, Map<string, number>> {
  return new Map(
    Object.entries(labels).map(([label, valuesOf]) => {
      const counts = new Map<string, number>();
      for (const value of posts.flatMap((post) => valuesOf(post))) {
        const name = String(value ?? "unknown");
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return [label, new Map([...counts].sort(([, a], [, b]) => b - a))];
    }),
  );
}
