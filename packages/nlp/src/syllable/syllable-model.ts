import { hashBareWord } from "../reading/hash.ts";
import { createHashTable, type HashTable } from "../reading/hash-table.ts";
import { readWhole, writeWhole } from "./whole-numbers.ts";

/**
 * What was seen of Vietnamese as it is written with marks: forms (lower case, composed) with how often, and pairs of
 * forms that stood beside each other. Form 0 is the edge of a text.
 */
export type SyllableCounts = {
  forms: readonly string[];
  counts: readonly number[];
  /** For each form those that followed it, in rising order, with how often. */
  followers: readonly (readonly { form: number; count: number }[])[];
};

export type SyllableModel = {
  readonly forms: readonly string[];
  /** The forms that share these letters without marks, the most frequent first; empty where none was seen. */
  formsOf(bareHash: number): readonly number[];
  /** Whether a word without marks, by its hash, hardly ever stands so where marks are written: "khong", not "anh". */
  lacksMarks(hash: number): boolean;
  /** How likely a form is: alone, and behind another form. Above 0 for forms that were seen. */
  probability(form: number, before: number): number;
};

/** How much the form before counts. */
const OF_PAIR = 0.8;

export function openSyllableModel({ forms, counts, followers }: SyllableCounts): SyllableModel {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const groups: number[][] = [];
  const table = groupByBare(forms, counts, groups);
  const lacking = createHashTable(
    groups.filter((group) => isLacking(group, forms, counts)).map((group) => [bareHashOf(group, forms), 0]),
  );
  const pairs = followers.map((all) => new Map(all.map(({ form, count }) => [form, count])));
  return {
    forms,
    formsOf: (bareHash) => groups[table.get(bareHash)] ?? NONE,
    lacksMarks: (hash) => lacking.get(hash) === 0,
    probability(form, before) {
      const alone = (counts[form] ?? 0) / total;
      const behind = (pairs[before]?.get(form) ?? 0) / (counts[before] || 1);
      return OF_PAIR * behind + (1 - OF_PAIR) * alone;
    },
  };
}

/** A word that has been seen so often is known, and that stands without marks less than this often lacks them. */
const KNOWN = 3;
const SELDOM = 0.08;

function isLacking(group: readonly number[], forms: readonly string[], counts: readonly number[]): boolean {
  let all = 0;
  let unmarked = 0;
  for (const form of group) {
    all += counts[form] ?? 0;
    if (/^[\x20-\x7e]*$/.test(forms[form] ?? "")) unmarked += counts[form] ?? 0;
  }
  return all >= KNOWN && unmarked < all * SELDOM;
}

const bareHashOf = (group: readonly number[], forms: readonly string[]) => hashBareWord(forms[group[0] ?? 0] ?? "");

const NONE: readonly number[] = [];

function groupByBare(forms: readonly string[], counts: readonly number[], groups: number[][]): HashTable {
  const byHash = new Map<number, number>();
  for (let form = 1; form < forms.length; form += 1) {
    const hash = hashBareWord(forms[form] ?? "");
    const group = byHash.get(hash);
    if (group !== undefined) groups[group]?.push(form);
    else {
      byHash.set(hash, groups.length);
      groups.push([form]);
    }
  }
  for (const group of groups) group.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  return createHashTable([...byHash]);
}

/** The counts as bytes: how long the forms are, the forms parted by spaces, then whole numbers. */
export function writeSyllableCounts({ forms, counts, followers }: SyllableCounts): Uint8Array {
  const text = new TextEncoder().encode(forms.join(" "));
  const bytes: number[] = [];
  writeWhole(bytes, text.length);
  const numbers: number[] = [];
  for (const count of counts) writeWhole(numbers, count);
  for (const all of followers) {
    writeWhole(numbers, all.length);
    let last = 0;
    for (const { form, count } of all) {
      writeWhole(numbers, form - last);
      writeWhole(numbers, count);
      last = form;
    }
  }
  return Uint8Array.from([...bytes, ...text, ...numbers]);
}

/** @throws RangeError where the bytes end too early */
export function readSyllableCounts(bytes: Uint8Array): SyllableCounts {
  const place = { at: 0 };
  const length = readWhole(bytes, place);
  const forms = new TextDecoder().decode(bytes.subarray(place.at, place.at + length)).split(" ");
  place.at += length;
  const counts = forms.map(() => readWhole(bytes, place));
  const followers = forms.map(() => {
    let form = 0;
    return Array.from({ length: readWhole(bytes, place) }, () => {
      form += readWhole(bytes, place);
      return { form, count: readWhole(bytes, place) };
    });
  });
  return { forms, counts, followers };
}
