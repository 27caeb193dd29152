import type { Language } from "../../corpus/labels.ts";
import type { TaskName } from "../../training/tasks.ts";
import { trainModel } from "../../training/train-model.ts";

const TONES: Readonly<Record<Language, readonly (readonly [text: string, label: string])[]>> = {
  en: [
    ["great", "1"],
    ["a lovely kind nurse", "1"],
    ["it is great", "1"],
    ["awful", "-1"],
    ["the tea was cold", "-1"],
    ["is awful", "-1"],
    ["open on monday?", "0"],
    ["the shop is in the hall", "0"],
  ],
  vi: [
    ["trà ngon", "1"],
    ["bác sĩ dễ thương", "1"],
    ["ngon quá", "1"],
    ["trà nguội", "-1"],
    ["chờ lâu", "-1"],
    ["chán quá", "-1"],
    ["thứ hai có mở cửa không ạ", "0"],
    ["quán ở trong chợ", "0"],
  ],
};
const TIMES = 6;

/** A small model of the tone of posts. */
export function smallSentiment(lang: Language): Uint8Array {
  return trained(lang, "sentiment", TONES[lang]);
}

/** A small model of another task: it knows the two classes by the texts given for them. */
export function smallModel(lang: Language, task: TaskName, texts: Readonly<Record<string, string>>): Uint8Array {
  return trained(
    lang,
    task,
    Object.entries(texts).map(([label, text]) => [text, label] as const),
  );
}

function trained(lang: Language, task: TaskName, rows: readonly (readonly [string, string])[]): Uint8Array {
  const texts = rows.flatMap(([text, label]) =>
    Array.from({ length: TIMES }, (_, nth) => ({ text: `${text} ${nth}`, masks: [], labels: [label] })),
  );
  return trainModel(texts, { task, lang, seed: 1, field: "same", digest: "of a test" }).bytes;
}
