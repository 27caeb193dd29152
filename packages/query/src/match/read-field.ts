import { type Token, tokenise } from "../text/tokens.ts";

/** A text cut into tokens, with the places of each key. */
export type ReadField = { tokens: readonly Token[]; positions(key: string): readonly number[] };

const NOWHERE: readonly number[] = [];

/** Reads a text once for any number of terms. The places are gathered when first asked for. */
export function readField(text: string): ReadField {
  const tokens = tokenise(text);
  let places: Map<string, number[]> | undefined;
  return {
    tokens,
    positions(key) {
      places ??= gather(tokens);
      return places.get(key) ?? NOWHERE;
    },
  };
}

function gather(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    const known = places.get(token.syllable.key);
    if (known === undefined) places.set(token.syllable.key, [at]);
    else known.push(at);
  }
  return places;
}
