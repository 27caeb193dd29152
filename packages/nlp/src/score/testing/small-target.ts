import { trainTarget } from "../../target/training/train-target.ts";

const NAMES = ["Merrowby", "Tolvane", "Kadex", "Zephon"];
const TIMES = 4;

/** A small English model of targets: it knows who is praised of two. */
export function smallTarget(): Uint8Array {
  const examples = NAMES.flatMap((name, nth) => {
    const other = NAMES[(nth + 1) % NAMES.length] ?? name;
    const text = `${name} is great but ${other} is awful`;
    const asked = `is ${name} open on monday`;
    return Array.from({ length: TIMES }, (_, time) => [
      { text: `${text} ${time}`, target: name, others: [other], tone: 1 as const, group: String(nth) },
      { text: `${text} ${time}`, target: other, others: [name], tone: -1 as const, group: String(nth) },
      { text: `${asked} ${time}`, target: name, others: [], tone: 0 as const, group: String(nth) },
    ]).flat();
  });
  return trainTarget(examples, { lang: "en", seed: 1, field: "same", digest: "of a test" }).bytes;
}
