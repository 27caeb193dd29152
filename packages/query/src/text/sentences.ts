/** Two tokens in a row, as far as it matters to whether a dot between them ends a sentence. */
export type Neighbours = { areLabels: boolean; one: string; next: string };

const ENDS = /[!?…。！？｡．\n\r\u2028\u2029]/;
const NUMBER = /^\p{N}+$/u;
const ONE_LETTER = /^\p{L}\p{M}*$/u;

/** Whether a sentence ends between two tokens; `gap` is what stands there, the tokens are as written. */
export function endsSentence(gap: string, neighbours: () => Neighbours): boolean {
  if (gap === " ") return false;
  if (ENDS.test(gap)) return true;
  return gap === "." ? !isOneName(neighbours()) : gap.includes(".");
}

/** A dot inside a domain, a number or an abbreviation ends nothing. */
function isOneName({ areLabels, one, next }: Neighbours): boolean {
  if (areLabels || (NUMBER.test(one) && NUMBER.test(next))) return true;
  if (ONE_LETTER.test(one) || ONE_LETTER.test(next)) return true;
  return one === one.toUpperCase() && next === next.toUpperCase();
}
