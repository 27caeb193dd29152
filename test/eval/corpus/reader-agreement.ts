import type { CorpusPost } from "@nghe/nlp";
import { cohensKappa, type Kappa } from "./cohens-kappa.ts";
import type { Reading } from "./second-reading.ts";

type Pains = CorpusPost["painPoints"];

/** How far two readers agree on each label; pain points agree where any is the same, or both name none. */
export function readerAgreement(readings: readonly Reading[]): Map<string, Kappa> {
  const by = <Value>(labelOf: (post: CorpusPost) => Value) =>
    cohensKappa(readings.map(([first, second]) => [labelOf(first), labelOf(second)]));
  const pains = readings.map(([first, second]): [Pains, Pains] => [first.painPoints, second.painPoints]);
  return new Map([
    ["sentiment", by(({ sentiment }) => sentiment)],
    ["target tone", cohensKappa(readings.flatMap(tonesOfSameTargets))],
    ["emotion", by(({ emotion }) => emotion)],
    ["stage", by(({ stage }) => stage)],
    ["touchpoint", by(({ touchpoint }) => touchpoint)],
    ["spam", by(({ spam }) => spam)],
    ["pain points", cohensKappa(pains, anyAlike)],
  ]);
}

function tonesOfSameTargets([first, second]: Reading): [number, number][] {
  return first.targets.flatMap(({ name, tone }) => {
    const again = second.targets.find((target) => target.name === name);
    return again === undefined ? [] : [[tone, again.tone]];
  });
}

function anyAlike(first: Pains, second: Pains): boolean {
  return (first.length === 0 && second.length === 0) || first.some((pain) => second.includes(pain));
}
