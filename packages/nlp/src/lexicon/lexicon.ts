import english from "sentiment/languages/en/index.js";
import { ENGLISH_NEGATORS, ENGLISH_STRONGER, ENGLISH_TONE, ENGLISH_WEAKER } from "./english-words.ts";
import { createPhraseTable, itemsOf, type PhraseTable } from "./phrase-table.ts";
import { bareOf, soundOf } from "./vietnamese-spelling.ts";
import {
  VIETNAMESE_NEGATORS,
  VIETNAMESE_NEUTRAL,
  VIETNAMESE_STRONGER,
  VIETNAMESE_TONE,
  VIETNAMESE_WEAKER,
} from "./vietnamese-words.ts";

/** What a word or phrase does. `tone` is −5 to 5; 0 stands for a phrase that hides the words in it. */
export type Effect = { tone: number; negates: boolean; strength: number };

export type Lexicon = PhraseTable<Effect>;

const STRONGER = 1.4;
const WEAKER = 0.7;

/** AFINN as the `sentiment` library carries it, put right by our own list. */
export function createEnglishLexicon(): Lexicon {
  const effects = new Map<string, Effect>();
  for (const [phrase, tone] of Object.entries(english.labels)) add(effects, phrase, { tone });
  for (const [tone, list] of Object.entries(ENGLISH_TONE)) {
    for (const phrase of itemsOf(list)) effects.set(phrase, { tone: Number(tone), negates: false, strength: 1 });
  }
  addAll(effects, ENGLISH_STRONGER, { strength: STRONGER });
  addAll(effects, ENGLISH_WEAKER, { strength: WEAKER });
  addAll(effects, ENGLISH_NEGATORS, { negates: true });
  return tableOf(effects);
}

/** Our Vietnamese lists, keyed by sound. `bare` has the forms without marks, for posts that have none. */
export function createVietnameseLexicons(): { marked: Lexicon; bare: Lexicon } {
  const effects = new Map<string, Effect>();
  for (const phrase of itemsOf(VIETNAMESE_NEUTRAL)) add(effects, phrase, { tone: 0 });
  for (const [tone, list] of Object.entries(VIETNAMESE_TONE)) {
    for (const phrase of itemsOf(list)) effects.set(phrase, { tone: Number(tone), negates: false, strength: 1 });
  }
  addAll(effects, VIETNAMESE_STRONGER, { strength: STRONGER });
  addAll(effects, VIETNAMESE_WEAKER, { strength: WEAKER });
  addAll(effects, VIETNAMESE_NEGATORS, { negates: true });
  const marked = new Map<string, Effect>();
  const bare = new Map<string, Effect>();
  for (const [phrase, effect] of effects) {
    marked.set(phrase.split(" ").map(soundOf).join(" "), effect);
    const without = bareOf(phrase);
    if (!AMBIGUOUS_BARE.has(without)) bare.set(without, stronger(bare.get(without), effect));
  }
  return { marked: tableOf(marked), bare: tableOf(bare) };
}

/** Phrases, most of one syllable, whose unmarked spelling is more often another one. */
const AMBIGUOUS_BARE = new Set(
  itemsOf(
    "toi, tien, nhat, dat, chan, ben, cham, phien, nham, kem, ngan, loi, cach, moc, tach, sap, deu, xam, gom, giat, cho ma, do cho, an chan, qua do, dong tinh, dung dung, hay, lo, kinh, ban, be, lau, kho, cu, oan, tuc, mong, hong, hu, vo, sai, lua, gian, ne, nan, ung, me, la, kha, co, mat, thieu, do, chat, tiec, can, ngu, so, sach, gon, chac chan, cung, cuop, cut, luon, tam, ti, chut, cuc, hoi, dung, re, mac, muon, vui, yeu, hem, dinh, dot, ghe, phen, lay, toang, moi me, nut, rach, tre, mem",
  ),
);

/** Of two phrases with one unmarked spelling the one that says more; none where they disagree. */
function stronger(known: Effect | undefined, next: Effect): Effect {
  if (known === undefined || known.tone === 0) return next;
  if (Math.sign(known.tone) * Math.sign(next.tone) < 0) return { tone: 0, negates: false, strength: 1 };
  return Math.abs(next.tone) > Math.abs(known.tone) ? next : known;
}

function addAll(effects: Map<string, Effect>, list: string, part: Partial<Effect>): void {
  for (const phrase of itemsOf(list)) add(effects, phrase, part);
}

function add(effects: Map<string, Effect>, phrase: string, part: Partial<Effect>): void {
  effects.set(phrase, { tone: 0, negates: false, strength: 1, ...effects.get(phrase), ...part });
}

function tableOf(effects: ReadonlyMap<string, Effect>): Lexicon {
  const table = createPhraseTable<Effect>();
  for (const [phrase, effect] of effects) table.set(phrase, effect);
  return table;
}
