import type { CorpusPost, Language } from "@nghe/nlp";
import { bare, wordCount, wordsOf } from "./words.ts";

/** At least `least` and at most `most` of every 100 posts. */
type Quota = { name: string; least: number; most: number; holds: (post: CorpusPost) => boolean };

export type Shortfall = { name: string; count: number; least: number; most: number };

const NEGATIONS = new Set(
  "không ko khong hông hổng hong hok chẳng chang chả chưa chua đừng dung đâu dau khỏi not no never nothing nobody none cannot cant dont wont didnt without isnt wasnt doesnt".split(
    " ",
  ),
);
const CONTRASTS = new Set(
  "nhưng nhung nhg nhma mà tuy dù mỗi tội but though although however yet while except despite tho".split(" "),
);
const EMOJI = /\p{Extended_Pictographic}|[:;=]['-]?[()DPpv3]|<3|T_T|\^\^/u;

const has = (words: ReadonlySet<string>) => (post: CorpusPost) =>
  wordsOf(post.text).some((word) => words.has(word) || (words === NEGATIONS && word.endsWith("n't")));
const isReal = (post: CorpusPost) => post.spam === "none";
const atLeast = (name: string, least: number, holds: Quota["holds"]): Quota => ({ name, least, most: 100, holds });
const between = (name: string, least: number, most: number, holds: Quota["holds"]): Quota => ({
  name,
  least,
  most,
  holds,
});
const register = (name: CorpusPost["register"], least: number) =>
  atLeast(name, least, (post) => post.register === name);
const kind = (name: CorpusPost["kind"], least: number) => atLeast(name, least, (post) => post.kind === name);
const emotion = (name: CorpusPost["emotion"], least: number) => atLeast(name, least, (post) => post.emotion === name);
const phenomenon = (name: CorpusPost["phenomena"][number], least: number) =>
  atLeast(name, least, (post) => post.phenomena.includes(name));

const inBoth: readonly Quota[] = [
  between("sentiment -1", 35, 45, (post) => post.sentiment === -1),
  between("sentiment 0", 25, 35, (post) => post.sentiment === 0),
  between("sentiment 1", 25, 35, (post) => post.sentiment === 1),
  kind("review", 15),
  kind("question", 8),
  kind("news", 6),
  kind("repost", 3),
  kind("post", 8),
  atLeast("with a target", 70, (post) => post.targets.length > 0),
  atLeast("targets of unlike tone", 25, (post) => new Set(post.targets.map(({ tone }) => tone)).size > 1),
  atLeast("questions not negative", 10, (post) => post.acts.includes("question") && post.sentiment >= 0),
  atLeast("negation", 15, has(NEGATIONS)),
  atLeast("contrast", 10, has(CONTRASTS)),
  phenomenon("comparison", 5),
  phenomenon("litotes", 3),
  phenomenon("sarcasm", 4),
  atLeast("emoji", 15, (post) => EMOJI.test(post.text)),
  atLeast("a number", 20, (post) => /\d/.test(post.text)),
  atLeast("2-6 words", 15, (post) => wordCount(post.text) <= 6),
  atLeast("40-80 words", 8, (post) => wordCount(post.text) >= 40),
  between("spam", 5, 8, (post) => !isReal(post)),
  atLeast("gambling", 1, (post) => post.spam === "gambling"),
  atLeast("loan", 1, (post) => post.spam === "loan"),
  between("hate", 1, 3, (post) => post.hate),
  emotion("anger", 8),
  emotion("joy", 12),
  emotion("sadness", 5),
  emotion("surprise", 4),
  emotion("fear", 3),
  emotion("disgust", 3),
  atLeast("stage known", 45, (post) => post.stage !== null),
  atLeast("touchpoint known", 35, (post) => post.touchpoint !== null),
  atLeast("purchase intent", 5, (post) => post.acts.includes("purchase-intent")),
];

const byLanguage: Record<Language, readonly Quota[]> = {
  vi: [
    register("formal", 8),
    register("slang", 10),
    register("teencode", 15),
    register("unaccented", 10),
    register("mixed", 5),
    phenomenon("regional", 5),
  ],
  en: [register("formal", 10), register("slang", 15), register("teencode", 8), phenomenon("regional", 2)],
};

/** The quotas that these posts of one language miss, as shares of 100. */
export function missedQuotas(lang: Language, posts: readonly CorpusPost[]): Shortfall[] {
  const negatives = posts.filter((post) => post.sentiment === -1);
  const named = negatives.filter((post) => post.painPoints.length > 0).length;
  const pains = { name: "pain point, of negatives", count: share(named, negatives.length), least: 60, most: 100 };
  const counted = [...byLanguage[lang], ...inBoth].map(({ name, least, most, holds }) => ({
    name,
    least,
    most,
    count: share(posts.filter((post) => holds(post)).length, posts.length),
  }));
  return [...counted, pains].filter(({ count, least, most }) => count < least || count > most);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 10;
}

const EDGE_WORDS = 3;
const MOST_ALIKE = 4;

/** Openings and endings of three words that more than four posts share, with how often. */
export function wornEdges(posts: readonly CorpusPost[]): { edge: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { text } of posts) {
    const words = wordsOf(bare(text));
    if (words.length <= EDGE_WORDS) continue;
    const edges = [`${words.slice(0, EDGE_WORDS).join(" ")} …`, `… ${words.slice(-EDGE_WORDS).join(" ")}`];
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MOST_ALIKE).map(([edge, count]) => ({ edge, count }));
}
