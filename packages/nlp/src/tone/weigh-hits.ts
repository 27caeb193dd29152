import type { ToneToken } from "../tokens/tone-tokens.ts";
import type { Clauses } from "./clauses.ts";
import type { Found, Hit } from "./hits.ts";

/** How far a negator reaches to the right, in tokens of its clause. */
const REACH = 5;
/** What is left of a tone that is negated: "not good" is bad, "not bad" is a little good. */
const NEGATED_GOOD = -0.75;
const NEGATED_BAD = -0.4;
const STRETCHED = 1.3;
/** A sign repeated more often than this says no more. */
const SAME_SIGNS = 3;

/** How many words after a tone a closing "không" still asks for it: right behind it, and behind "có …". */
const NEAR = 3;
const FRAME = 8;
const ASKING = new Set(["không", "ko", "k", "hok", "hông", "hem", "khong", "chưa", "chua"]);
const RIVALLING = new Set(["hơn", "bằng", "như", "hon", "bang", "nhu"]);
const PARTICLES = new Set(
  "ạ a ah vậy vay nhỉ nhi thế the hả ha shop ad bạn ban mọi người moi nguoi mn các cac anh chị chi em bác bac ta nhể dạ nha ơi oi".split(
    " ",
  ),
);

/** Turns effects into hits: negation in its scope, strength of the neighbours, questions silent. */
export function weighHits(found: readonly Found[], tokens: readonly ToneToken[], clauses: Clauses): Hit[] {
  const hits: Hit[] = [];
  const signs = new Map<string, number>();
  let negator: Found | null = null;
  for (const [nth, one] of found.entries()) {
    const next = found[nth + 1];
    if (one.effect.negates && !speaksForItself(one, next, clauses)) {
      negator = one;
    } else if (speaks(one, found[nth - 1], next, tokens, clauses, signs)) {
      const turns = negator !== null && reaches(negator, one, clauses) && !isUnrivalled(negator, one, tokens);
      const by = turns ? negator : null;
      hits.push(hitOf(one, by, strengthAt(nth, found, tokens, clauses), tokens, clauses));
    }
  }
  return hits;
}

function reaches(negator: Found, one: Found, clauses: Clauses): boolean {
  return !one.isSign && clauses.of[negator.at] === clauses.of[one.at] && one.at - endOf(negator) < REACH;
}

/** "chưa thấy chỗ nào ngon hơn": that nothing is better praises, that nothing is worse blames. */
function isUnrivalled(negator: Found, one: Found, tokens: readonly ToneToken[]): boolean {
  if (!RIVALLING.has(tokens[endOf(one)]?.text ?? "")) return false;
  return tokens.slice(endOf(negator), one.at).some((token) => token.text === "nào" || token.text === "nao");
}

function speaks(
  one: Found,
  before: Found | undefined,
  next: Found | undefined,
  tokens: readonly ToneToken[],
  clauses: Clauses,
  signs: Map<string, number>,
): boolean {
  if (one.effect.tone === 0 || isMereStrength(one, before, next, clauses)) return false;
  return one.isSign ? !isTooMany(tokens[one.at]?.text ?? "", signs) : !isAsked(one, tokens, clauses);
}

const endOf = (found: Found) => found.at + found.length;

/** A negator with a tone ("không được", "thiếu") keeps it where nothing follows that it could turn. */
function speaksForItself(one: Found, next: Found | undefined, clauses: Clauses): boolean {
  if (one.effect.tone === 0) return false;
  const turns = next !== undefined && clauses.of[next.at] === clauses.of[one.at] && next.at - endOf(one) < REACH;
  return !(turns && next.effect.tone !== 0 && !next.isSign);
}

/** "damn good", "ưng ghê": beside another tone a strong word only makes it stronger. */
function isMereStrength(one: Found, before: Found | undefined, next: Found | undefined, clauses: Clauses): boolean {
  if (one.effect.strength === 1) return false;
  return touches(before, one, clauses) || touches(one, next, clauses);
}

/** Whether two that have a tone stand side by side in a clause. */
function touches(left: Found | undefined, right: Found | undefined, clauses: Clauses): boolean {
  if (left === undefined || right === undefined || left.effect.tone === 0 || right.effect.tone === 0) return false;
  return endOf(left) === right.at && clauses.of[left.at] === clauses.of[right.at];
}

function isTooMany(sign: string, signs: Map<string, number>): boolean {
  const times = (signs.get(sign) ?? 0) + 1;
  signs.set(sign, times);
  return times > SAME_SIGNS;
}

/** "có tốt không ạ?", "có tốt hơn loại kia không?": what is asked for is not said. */
function isAsked(one: Found, tokens: readonly ToneToken[], clauses: Clauses): boolean {
  const clause = clauses.of[one.at];
  const isFramed = tokens[one.at - 1]?.text === "có" && clauses.of[one.at - 1] === clause;
  for (let at = endOf(one); at < endOf(one) + (isFramed ? FRAME : NEAR); at += 1) {
    if (clauses.of[at] !== clause) return false;
    if (!ASKING.has(tokens[at]?.text ?? "")) continue;
    let last = at + 1;
    while (clauses.of[last] === clause && tokens[last]?.kind === "word") {
      if (!PARTICLES.has(tokens[last]?.text ?? "")) return false;
      last += 1;
    }
    return true;
  }
  return false;
}

/** What the words around a hit make of its strength. */
function strengthAt(nth: number, found: readonly Found[], tokens: readonly ToneToken[], clauses: Clauses): number {
  const one = found[nth];
  if (one === undefined || one.isSign) return 1;
  let strength = tokens[one.at]?.stretched === true ? STRETCHED : 1;
  const before = found[nth - 1];
  const after = found[nth + 1];
  if (before !== undefined && clauses.of[before.at] === clauses.of[one.at] && one.at - endOf(before) <= 1) {
    strength *= before.effect.strength;
  }
  const follows = after !== undefined && after.at === endOf(one) && clauses.of[after.at] === clauses.of[one.at];
  if (follows && (after.effect.tone === 0 || after.effect.strength !== 1))
    strength *= Math.max(1, after.effect.strength);
  return strength;
}

function hitOf(
  one: Found,
  negator: Found | null,
  strength: number,
  tokens: readonly ToneToken[],
  clauses: Clauses,
): Hit {
  const first = tokens[negator === null ? one.at : negator.at];
  const last = tokens[endOf(one) - 1];
  const turned = negator === null ? 1 : one.effect.tone > 0 ? NEGATED_GOOD : NEGATED_BAD;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    tone: one.effect.tone * strength * turned,
    clause: clauses.of[one.at] ?? 0,
  };
}
