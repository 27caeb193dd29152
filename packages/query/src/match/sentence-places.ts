import type { CompiledNode } from "./compiled.ts";
import type { FieldView } from "./field-view.ts";
import type { Place } from "./place.ts";
import { placesOf } from "./places.ts";
import type { PostReader } from "./post-reader.ts";

/** What stands in each sentence of a field that a part holds for, by the sentence's number. */
export type SentencePlaces = ReadonlyMap<number, readonly Place[]>;

/** The sentences that a part holds for when it looks at each alone. Linear in what stands in the field. */
export function sentencePlaces(node: CompiledNode, view: FieldView, reader: PostReader): SentencePlaces {
  switch (node.type) {
    case "and": {
      const parts = node.parts.map((part) => sentencePlaces(part, view, reader));
      const [first, ...others] = parts;
      const held = [...(first?.keys() ?? [])].filter((sentence) => others.every((part) => part.has(sentence)));
      return new Map(held.map((sentence) => [sentence, parts.flatMap((part) => part.get(sentence) ?? [])]));
    }
    case "or":
      return together(node.parts.map((part) => sentencePlaces(part, view, reader)));
    case "not": {
      const held = sentencePlaces(node.part, view, reader);
      const all = Array.from({ length: view.sentenceCount() }, (_, sentence) => sentence);
      return new Map(all.filter((sentence) => !held.has(sentence)).map((sentence) => [sentence, []]));
    }
    case "sentence":
      return sentencePlaces(node.part, view, reader);
    default:
      return bySentence(placesOf(node, view, reader, Number.POSITIVE_INFINITY), view);
  }
}

function bySentence(places: readonly Place[], view: FieldView): SentencePlaces {
  const found = new Map<number, Place[]>();
  for (const place of places) {
    const sentence = view.sentenceOf(place.from);
    if (view.sentenceOf(place.to - 1) !== sentence) continue;
    const known = found.get(sentence);
    if (known === undefined) found.set(sentence, [place]);
    else known.push(place);
  }
  return found;
}

function together(parts: readonly SentencePlaces[]): SentencePlaces {
  const found = new Map<number, Place[]>();
  for (const part of parts) {
    for (const [sentence, places] of part) {
      const known = found.get(sentence);
      if (known === undefined) found.set(sentence, [...places]);
      else known.push(...places);
    }
  }
  return found;
}
