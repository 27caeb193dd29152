import type { QueryNode, RawNode, Term } from "../parse/node.ts";
import { tokenise } from "../text/tokens.ts";
import type { CompiledNode, CompiledRaw, CompiledTerm } from "./compiled.ts";
import { useFieldSlots } from "./field-slots.ts";
import type { Slot } from "./slot.ts";
import type { SlotIndex } from "./slot-index.ts";

/** A query with the slots of what it asks for, which it uses until it is released. */
export function compile(node: QueryNode, index: SlotIndex): CompiledNode {
  switch (node.type) {
    case "term":
      return compileTerm(node, index);
    case "raw":
      return compileRaw(node, index);
    case "field":
      return { type: "field", node, slots: useFieldSlots(node, index) };
    case "near": {
      const { distance, ordered } = node;
      return { type: "near", left: compile(node.left, index), right: compile(node.right, index), distance, ordered };
    }
    case "named":
      return compile(node.part, index);
    case "and":
    case "or":
      return { type: node.type, parts: node.parts.map((part) => compile(part, index)) };
    case "sentence":
    case "title":
    case "not":
      return { type: node.type, part: compile(node.part, index) };
  }
}

/** Gives back the slots of a query that is no more. */
export function release(node: CompiledNode, index: SlotIndex): void {
  switch (node.type) {
    case "term":
      releaseTerm(node, index);
      return;
    case "raw":
      for (const word of node.words) index.leaveKey(word);
      return;
    case "field":
      for (const slot of node.slots ?? []) index.leaveField(slot, node.node.field);
      return;
    case "near":
      release(node.left, index);
      release(node.right, index);
      return;
    case "and":
    case "or":
      for (const part of node.parts) release(part, index);
      return;
    default:
      release(node.part, index);
  }
}

function compileTerm(term: Term, index: SlotIndex): CompiledTerm {
  const slots = term.elements.map((element) => index.useElement(element));
  const joined = term.joined === null || term.cased ? null : index.useKey(term.joined.key);
  const isMarked = term.elements.some(({ syllable }) => syllable.marked);
  return { type: "term", term, slots, joined, pieces: index.usePieces(term), isMarked };
}

function releaseTerm({ term, slots, joined, pieces }: CompiledTerm, index: SlotIndex): void {
  slots.forEach((slot, nth) => {
    const element = term.elements[nth];
    if (element !== undefined) index.leaveElement(slot, element);
  });
  if (joined !== null) index.leaveKey(joined);
  const [only] = term.elements;
  if (pieces !== null && only !== undefined) index.leavePieces(pieces, only.syllable.plain);
}

/** Words that a post has if it holds the text and reads as it is written; a name with joints may be read otherwise. */
function compileRaw({ text }: RawNode, index: SlotIndex): CompiledRaw {
  const words: Slot[] = [];
  for (const token of tokenise(text)) {
    const { syllable, kind, start, end } = token;
    if (kind !== "handle" && syllable.text.length === end - start - (kind === "word" || kind === "domain" ? 0 : 1)) {
      words.push(index.useKey(syllable.key));
    }
  }
  return { type: "raw", text, words };
}
