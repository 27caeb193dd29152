import { foldedForm } from "../reading/forms.ts";
import { hashBareWord } from "../reading/hash.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import { createReader } from "../reading/reader.ts";
import type { SyllableCounts } from "./syllable-model.ts";

const EDGE = "^";
/** A pair seen once is kept where its second form is not the usual one of its letters. */
const USUAL = 0.35;

/** Counts forms and pairs in Vietnamese texts that have their marks; the same texts give the same counts. */
export function countSyllables(texts: readonly string[]): SyllableCounts {
  const counts = new Map<string, number>([[EDGE, 0]]);
  const pairs = new Map<string, Map<string, number>>();
  const reader = createReader();
  for (const text of texts) {
    let before = EDGE;
    add(counts, EDGE);
    for (const form of formsOf(reader.read(text))) {
      add(counts, form);
      const behind = pairs.get(before) ?? new Map<string, number>();
      pairs.set(before, behind);
      add(behind, form);
      before = form;
    }
  }
  return arrange(counts, pairs);
}

/** What a form model is of: words, numbers as 0, and the signs that part clauses. */
export function* formsOf(read: ReadText): Generator<string> {
  for (let token = 0; token < read.count; token += 1) {
    const form = modelForm(read, token);
    if (form !== null) yield form;
  }
}

/** The form of a token as the model knows it; null for what the model passes over. */
export function modelForm(read: ReadText, token: number): string | null {
  const kind = read.kind[token];
  if (kind === TokenKind.number) return "0";
  const isPart = ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0;
  if ((kind === TokenKind.word && !isPart) || kind === TokenKind.punctuation) return foldedForm(read, token);
  return null;
}

function arrange(
  counts: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): SyllableCounts {
  const forms = [EDGE, ...[...counts.keys()].filter((form) => form !== EDGE).sort(byUnits)];
  const numberOf = new Map(forms.map((form, nth) => [form, nth]));
  const byLetters = new Map<number, number>();
  for (const [form, count] of counts) {
    const letters = hashBareWord(form);
    byLetters.set(letters, (byLetters.get(letters) ?? 0) + count);
  }
  const isUsual = (form: string) => (counts.get(form) ?? 0) / (byLetters.get(hashBareWord(form)) ?? 1) > USUAL;
  const followers = forms.map((form) =>
    [...(pairs.get(form) ?? [])]
      .filter(([next, count]) => count > 1 || !isUsual(next))
      .map(([next, count]) => ({ form: numberOf.get(next) ?? 0, count }))
      .sort((one, other) => one.form - other.form),
  );
  return { forms, counts: forms.map((form) => counts.get(form) ?? 0), followers };
}

/** The order of UTF-16 units, which is the same on every machine. */
const byUnits = (one: string, other: string) => (one < other ? -1 : 1);

function add(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}
