import { hashBareWord, hashWord } from "../hash.ts";
import { createHashTable } from "../hash-table.ts";
import { Role } from "./role.ts";

type RoleLists = Partial<Readonly<Record<keyof typeof Role, string>>>;

type Phrase = { role: number; hashes: readonly number[] };

/** Words and phrases with a role, by the hashes of their syllables. */
export type RoleTable = {
  /** The longest phrase that begins at syllable `at` of `count`; null for none. */
  longest(hashes: Uint32Array, at: number, count: number): Phrase | null;
};

/** A table of the lists; `bare` of the phrases without their marks, but those in parentheses. */
export function createRoleTable(lists: readonly RoleLists[], bare: boolean): RoleTable {
  const byFirst = new Map<number, Phrase[]>();
  for (const phrase of lists.flatMap((list) => phrasesOf(list, bare))) {
    const [first = 0] = phrase.hashes;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const groups = [...byFirst.values()].map((group) =>
    group.sort((one, other) => other.hashes.length - one.hashes.length),
  );
  const table = createHashTable([...byFirst.keys()].map((hash, nth) => [hash, nth]));
  return {
    longest(hashes, at, count) {
      const nth = table.get(hashes[at] ?? 0);
      if (nth < 0) return null;
      for (const phrase of groups[nth] ?? []) if (stands(phrase.hashes, hashes, at, count)) return phrase;
      return null;
    },
  };
}

function stands(phrase: readonly number[], hashes: Uint32Array, at: number, count: number): boolean {
  if (at + phrase.length > count) return false;
  for (let nth = 1; nth < phrase.length; nth += 1) if (hashes[at + nth] !== phrase[nth]) return false;
  return true;
}

function phrasesOf(lists: RoleLists, bare: boolean): Phrase[] {
  return Object.entries(Role).flatMap(([name, role]) => {
    const items = (lists[name as keyof typeof Role] ?? "").split(",").map((item) => item.trim());
    return items
      .filter((item) => item !== "" && !(bare && item.startsWith("(")))
      .map((item) => {
        const words = item.replace(/[()]/g, "").split(/\s+/);
        return { role, hashes: words.map(bare ? hashBareWord : hashWord) };
      });
  });
}
