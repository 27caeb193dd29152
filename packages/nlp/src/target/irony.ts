import { hashWord } from "../reading/hash.ts";
import { type ReadText, TokenKind } from "../reading/read-text.ts";

/**
 * Turns of phrase that mock as often as they praise. Written for this project; a phrase is looked for as words one after
 * the other, with marks or without.
 */
const PHRASES = `hay quá ha, giỏi quá ha, giỏi ghê ha, hay ghê ha, tuyệt vời ông mặt trời, cảm ơn vì bắt, cảm ơn vì đã bắt, cảm ơn đã bắt,
  cảm ơn vì đã cho, hay ho ghê, hay nhỉ, giỏi nhỉ, tài thật, tài tình ghê, quý hoá quá, quý hóa quá, đỉnh cao của sự, còn gì bằng,
  ai mà ngờ được, xuất sắc ghê, vinh dự quá, may mắn ghê, chuyên nghiệp ghê, chuyên nghiệp dữ, uy tín ghê, có tâm ghê, chu đáo ghê,
  nhanh ghê ha, nhanh ghê, nhanh quá ha, đúng là đẳng cấp, dịch vụ năm sao, thật là tuyệt, yeah right, oh great, oh good, oh lovely,
  just great, just brilliant, just what i needed, just what i wanted, thanks for nothing, thanks a lot, great job, good job, nice job,
  well done, nice one, way to go, love how, love it when, love being, so glad, big thanks, slow clap, how lovely, how nice,
  how thoughtful, what a surprise, what a treat, of course, truly impressive, bravo, genius move, outdone themselves,
  outdone yourselves, as if, must be nice, no really, a masterclass in, world class, peak customer service`;

const SIGNS = new Set(["🙄", "🙃", "🙂", "😏", "👏", "🤡"].map(hashWord));
const LONGEST = 6;

type Node = { next: Map<number, Node>; isEnd: boolean };

const marked = nodeOf(PHRASES, (word) => word);
const bare = nodeOf(PHRASES, (word) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"));

/** Whether a text may mean the contrary of what it says: no proof, a reason to be less sure of praise. */
export function mayMock(read: ReadText): boolean {
  const count = read.normalFrom[read.count] ?? 0;
  for (let token = 0; token < read.count; token += 1) {
    const at = read.normalFrom[token] ?? 0;
    if (read.kind[token] === TokenKind.emoji) {
      if (SIGNS.has(read.normalHash[at] ?? 0)) return true;
    } else if (begins(marked, read.normalHash, at, count) || begins(bare, read.bareHash, at, count)) return true;
  }
  return false;
}

function begins(root: Node, hashes: Uint32Array, from: number, count: number): boolean {
  let node: undefined | Node = root;
  for (let at = from; at < Math.min(count, from + LONGEST); at += 1) {
    node = node.next.get(hashes[at] ?? 0);
    if (node === undefined) return false;
    if (node.isEnd) return true;
  }
  return false;
}

function nodeOf(list: string, spell: (word: string) => string): Node {
  const root: Node = { next: new Map(), isEnd: false };
  for (const phrase of list.split(",")) {
    let node = root;
    for (const word of phrase.trim().split(/\s+/)) {
      const hash = hashWord(spell(word));
      const next = node.next.get(hash) ?? { next: new Map(), isEnd: false };
      node.next.set(hash, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}
