import type { Matchable } from "../match.ts";
import type { FieldName, FieldValue } from "../parse/field-test.ts";
import type { FieldNode } from "../parse/node.ts";
import { langsOf, plainHandle, plainName } from "./field-holds.ts";
import type { Slot } from "./slot.ts";
import { fieldKey, type SlotIndex } from "./slot-index.ts";

/** The fields that a post is looked up by. */
const LOOKED_UP: readonly FieldName[] = ["author", "source", "site", "lang", "kind", "country"];

/** The slots that call up what a field wants; null for a field that posts are not looked up by. */
export function useFieldSlots({ field, test }: FieldNode, index: SlotIndex): readonly Slot[] | null {
  if (!LOOKED_UP.includes(field) || test.type !== "words") return null;
  return test.values.flatMap((value) => valueKeys(field, value).map((key) => index.useField(field, key)));
}

function valueKeys(field: FieldName, { text, quoted }: FieldValue): string[] {
  if (field !== "author") return [text.toLowerCase()];
  return quoted ? [`name:${plainName(text)}`] : [`id:${text}`, `handle:${plainHandle(text)}`];
}

/** Opens the slots of all fields of a post that queries ask for. */
export function lookUpFields(post: Matchable, index: SlotIndex, open: (slot: Slot) => void): void {
  if (index.fields.size === 0) return;
  for (const field of LOOKED_UP) {
    if ((index.fields.get(field) ?? 0) === 0) continue;
    for (const key of postKeys(field, post)) {
      const slot = index.get(fieldKey(field, key));
      if (slot !== undefined) open(slot);
    }
  }
}

function postKeys(field: FieldName, post: Matchable): string[] {
  switch (field) {
    case "author":
      return authorKeys(post);
    case "site":
      return domainsOf(post.site);
    case "source":
      return [post.source.toLowerCase()];
    case "lang":
      return langsOf(post.lang);
    case "kind":
      return [post.kind];
    default:
      return post.country === null ? [] : [post.country.toLowerCase()];
  }
}

function authorKeys({ author }: Matchable): string[] {
  const keys: string[] = [];
  if (author === null) return keys;
  if (author.id !== null) keys.push(`id:${author.id}`);
  if (author.handle !== null) keys.push(`handle:${plainHandle(author.handle)}`);
  if (author.name !== null) keys.push(`name:${plainName(author.name)}`);
  return keys;
}

/** A domain and those above it. */
function domainsOf(site: string | null): string[] {
  const domains: string[] = [];
  let rest = site?.toLowerCase() ?? "";
  while (rest !== "") {
    domains.push(rest);
    const dot = rest.indexOf(".");
    rest = dot < 0 ? "" : rest.slice(dot + 1);
  }
  return domains;
}
