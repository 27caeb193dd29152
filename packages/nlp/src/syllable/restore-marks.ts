import { type ReadText, TokenFlag } from "../reading/read-text.ts";
import type { SyllableModel } from "./syllable-model.ts";
import { modelForm } from "./train-syllables.ts";

/** A form that a token may have, how likely the best way to it is, and that way. */
type Step = { form: number; logProbability: number; token: number; before: Step | null };

const UNSEEN = Math.log(1e-9);
const MOST_FORMS = 12;

/**
 * The likeliest marks of each word that has none, given its neighbours: for each such token its form in lower case; not
 * in it are words with marks, words that the model has not seen, and those that stand best as they are.
 */
export function restoreMarks(read: ReadText, model: SyllableModel): ReadonlyMap<number, string> {
  let steps: Step[] = [{ form: 0, logProbability: 0, token: -1, before: null }];
  for (let token = 0; token < read.count; token += 1) {
    const written = modelForm(read, token);
    if (written !== null) steps = nextSteps(read, token, written, model, steps);
  }
  return waysOf(bestOf(steps), read, model);
}

function nextSteps(
  read: ReadText,
  token: number,
  written: string,
  model: SyllableModel,
  steps: readonly Step[],
): Step[] {
  const forms = formsFor(read, token, written, model);
  if (forms.length === 0) {
    const best = bestOf(steps);
    return [{ form: -1, logProbability: best.logProbability + UNSEEN, token, before: best }];
  }
  return forms.map((form) => {
    let best: Step | null = null;
    for (const before of steps) {
      const logProbability = before.logProbability + Math.log(model.probability(form, before.form));
      if (best === null || logProbability > best.logProbability) best = { form, logProbability, token, before };
    }
    return best ?? { form, logProbability: UNSEEN, token, before: null };
  });
}

/** A word with marks keeps them; of one without, every form with its letters. A respelled word is its first syllable. */
function formsFor(read: ReadText, token: number, written: string, model: SyllableModel): readonly number[] {
  const flags = read.flags[token] ?? 0;
  const first = read.normalFrom[token] ?? 0;
  const candidates = model.formsOf(read.bareHash[first] ?? 0);
  const isFixed = (flags & (TokenFlag.marked | TokenFlag.respelled)) !== 0;
  if (!isFixed) return candidates.slice(0, MOST_FORMS);
  return candidates.filter((form) => model.forms[form] === written);
}

function bestOf(steps: readonly Step[]): Step {
  return steps.reduce((best, step) => (step.logProbability > best.logProbability ? step : best));
}

function waysOf(last: Step, read: ReadText, model: SyllableModel): ReadonlyMap<number, string> {
  const restored = new Map<number, string>();
  for (let step: Step | null = last; step !== null; step = step.before) {
    const form = model.forms[step.form];
    if (step.token < 0 || step.form <= 0 || form === undefined) continue;
    const isFixed = ((read.flags[step.token] ?? 0) & (TokenFlag.marked | TokenFlag.respelled)) !== 0;
    if (!isFixed && form !== modelForm(read, step.token)) restored.set(step.token, form);
  }
  return restored;
}
