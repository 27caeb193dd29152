import type { Element } from "../parse/node.ts";

/** What a handle's, hashtag's or cashtag's token is also found under. */
export function handleKey(name: string): string {
  return `@${name}`;
}

export function tagKey(tag: { name: string; syllable: { key: string } }): string {
  return `#${tag.name === "" ? tag.syllable.key : tag.name}`;
}

export function cashtagKey(cashtag: { syllable: { key: string } }): string {
  return `$${cashtag.syllable.key}`;
}

/** Whether a slot is a pattern that any word may begin with. */
export function isOpenPattern({ key }: { key: string }): boolean {
  return key.startsWith("**") || key.startsWith("*?");
}

/** What the tokens that an element may stand at are found under: for a word its letters without marks. */
export function elementKey(element: Element): string {
  switch (element.kind) {
    case "word":
      return element.syllable.key;
    case "handle":
      return handleKey(element.name);
    case "tag":
      return tagKey(element);
    case "cashtag":
      return cashtagKey(element);
    case "emoji":
      return `emoji:${element.name}`;
    case "wildcard":
      return `*${element.syllable.plain}`;
    case "fuzzy":
      return `~${element.edits}${element.syllable.plain}`;
  }
}
