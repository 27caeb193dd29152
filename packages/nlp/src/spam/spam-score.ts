import { bareText } from "../lexicon/vietnamese-spelling.ts";

/** Lines of gambling, loans, sold followers and the like, in unmarked spelling. Each pattern counts once. */
const SIGNS: readonly (readonly [number, RegExp])[] = [
  [0.7, /\b(?:nha cai|ca cuoc|keo nha cai|soi keo|no hu|tai xiu|baccarat|xoc dia|lo de online|danh bai online)\b/],
  [
    0.7,
    /\b(?:casino (?:online|bonus|uy tin)|online casino|slot online|online slots?|sportsbook|poker online|free spins?)\b/,
  ],
  // Words that people also use of a plain day: alone they are no reason to leave a mention out.
  [0.35, /\b(?:casino|betting|jackpot)\b/],
  [
    0.7,
    /\b(?:[a-z]{1,6}(?:88|win|bet|79|68|99)\.?(?:com|net|vip|club|app)|(?:w88|fb88|m88|188bet|1xbet|k8|789bet|kubet|sunwin|go88|hitclub|b52club|shbet|new88|8xbet))\b/,
  ],
  [
    0.6,
    /\b(?:vay tien nhanh|vay online|vay nong|ho tro vay|giai ngan trong ngay|khong the chap(?! nhan)|bao no xau)\b/,
  ],
  [0.6, /\b(?:kiem tien online|viec nhe luong cao|thu nhap thu dong|lam tai nha thu nhap|tuyen ctv|ctv online)\b/],
  [0.6, /\b(?:tang follow|tang like|mua follow|buy followers|free followers|follow 4 follow|f4f|follow back)\b/],
  [0.6, /\b(?:airdrop|free crypto|double your (?:money|bitcoin)|guaranteed profits?|x100|presale|to the moon now)\b/],
  [0.6, /\b(?:work from home and earn|earn \$?\d+ (?:a|per) (?:day|week)|make money (?:fast|online)|get rich)\b/],
  [0.5, /\b(?:viagra|cialis|weight loss pills|payday loans?|seo services?|backlinks?|guest post)\b/],
  [
    0.4,
    /\b(?:click (?:here|the link)|link in bio|dm (?:me )?(?:for|to)|inbox (?:ngay|em|minh|shop)|ib em|ket ban zalo|zalo em)\b/,
  ],
  [0.3, /(?:\+84|\b0)(?:[.\s-]?\d){9}\b/],
];
/** All of them at once: most posts show none, and are read once to know. */
const ANY_SIGN = new RegExp(SIGNS.map(([, pattern]) => pattern.source).join("|"));
const READ_AT_MOST = 20_000;
const LINK = /^https?:\/\//;
/** A word in fewer words than this is no stuffing, however often it stands there. */
const REPEATED_FROM = 20;

/** How much a text looks like spam, 0 to 1: what it sells, and how it is stuffed with links, hashtags, repetition. */
export function spamScore(text: string): number {
  const read = text.slice(0, READ_AT_MOST);
  const bare = bareText(read.toLowerCase());
  let score = 0;
  if (ANY_SIGN.test(bare)) {
    for (const [weight, pattern] of SIGNS) if (pattern.test(bare)) score = either(score, weight);
  }
  const words = bare.match(/[\p{L}\p{N}#@:/.]+/gu) ?? [];
  score = either(score, stuffing(words));
  return Math.round(score * 1000) / 1000;
}

/** Two signs that may each be wrong: the chance that one is right. */
function either(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}

function stuffing(words: readonly string[]): number {
  let links = 0;
  let tags = 0;
  for (const word of words) {
    if (word.startsWith("#")) tags += 1;
    else if (word.startsWith("http") && LINK.test(word)) links += 1;
  }
  const linked = links >= 4 && links * 6 > words.length ? 0.7 : 0;
  const tagged = tags >= 10 && tags * 2 > words.length ? 0.6 : tags >= 6 && tags * 2 > words.length ? 0.3 : 0;
  const repeated = words.length >= REPEATED_FROM && mostRepeated(words) * 3 > words.length ? 0.6 : 0;
  return either(either(linked, tagged), repeated);
}

/** How often the commonest word of three letters or more stands there. */
function mostRepeated(words: readonly string[]): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const word of words) {
    if (word.length <= 2) continue;
    const count = (times.get(word) ?? 0) + 1;
    times.set(word, count);
    if (count > most) most = count;
  }
  return most;
}
