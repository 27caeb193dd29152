import { toneOfEmoji } from "../lexicon/emoji.ts";
import { toneOfEmoticon } from "../lexicon/emoticons.ts";
import { foldedForm } from "../reading/forms.ts";
import { type ReadText, TokenKind } from "../reading/read-text.ts";
import type { ToneAnswer } from "./answers.ts";

/** From so probable on the tone of signs is an answer: one strong sign is, one faint sign is not. */
const SURE_FROM = 0.6;
const HALF_WAY = 8;

/**
 * The tone of a text of emoji and emoticons alone, by their lists: no model of words has much to go by there. Undefined
 * of any other text.
 */
export function toneOfSignsAlone(read: ReadText): undefined | ToneAnswer {
  let sum = 0;
  let signs = 0;
  for (let token = 0; token < read.count; token += 1) {
    const kind = read.kind[token];
    if (kind === TokenKind.punctuation) continue;
    if (kind !== TokenKind.emoji && kind !== TokenKind.emoticon) return undefined;
    const form = foldedForm(read, token);
    sum += kind === TokenKind.emoji ? toneOfEmoji(form) : toneOfEmoticon(form);
    signs += 1;
  }
  if (signs === 0) return undefined;
  const score = sum / Math.sqrt(sum * sum + HALF_WAY);
  const probability = rounded((1 + 2 * Math.abs(score)) / 3);
  const best = sum > 0 ? 1 : sum < 0 ? -1 : 0;
  return { sentiment: probability >= SURE_FROM ? best : null, best, score: rounded(score), probability };
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000;
