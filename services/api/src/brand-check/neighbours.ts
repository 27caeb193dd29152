import { withoutMarks } from "../proof/common-word.ts";
import type { WrittenWord } from "./written-words.ts";

/** Words that stand beside everything and tell nothing of a brand. */
const SAY_NOTHING = new Set(
  (
    "a an and are as at be been but by for from had has have he her his i if in is it its just me my no not of on or " +
    "our she so that the their them they this to up us was we were what when will with would you your rt amp " +
    "và là của có cho các những một này đó thì mà ở với được không cũng như khi đã đang sẽ ra vào lên xuống đi lại " +
    "nhé nha ạ ơi à ừ rồi nữa thế gì nào tôi mình bạn em anh chị nó họ ta cái con bị vì nên hay hoặc rất quá lắm để từ"
  ).split(" "),
);
/** How far from the word another still stands beside it, words. */
const REACH = 3;
const MOST = 20;

export type Neighbour = { word: string; posts: number };

/** The words that stand within three of a lone word most often, each post counted once, the most frequent first. */
export function neighboursOf(words: readonly string[], posts: readonly (readonly WrittenWord[])[]): Neighbour[] {
  const lone = new Set(words.map(withoutMarks));
  const counts = new Map<string, number>();
  for (const post of posts) {
    const beside = new Set<string>();
    for (const [at, { bare }] of post.entries()) {
      if (!lone.has(bare)) continue;
      for (const { marked, bare: other, place } of post.slice(Math.max(0, at - REACH), at + REACH + 1)) {
        const isTelling = place === "word" && /^\p{L}{2,}$/u.test(marked) && !SAY_NOTHING.has(marked);
        if (isTelling && !lone.has(other)) beside.add(marked);
      }
    }
    for (const word of beside) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, posts: count }))
    .sort((a, b) => b.posts - a.posts || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}
