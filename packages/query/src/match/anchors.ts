import type { CompiledNode, CompiledTerm } from "./compiled.ts";
import type { Slot } from "./slot.ts";

/** How often a post holds one of some slots, from 0 to 1 and more; which of two sets is rarer is all that counts. */
export type Frequency = (slot: Slot) => number;

type Anchors = { slots: readonly Slot[]; cost: number };

/**
 * A set of slots of which every post that a query holds for has at least one: where its look-up begins. Of several
 * such sets the one that is met least. Null for a query that needs nothing. Which one it is never changes a match.
 */
export function anchorsOf(node: CompiledNode, frequency: Frequency): readonly Slot[] | null {
  return find(node, frequency)?.slots ?? null;
}

function find(node: CompiledNode, frequency: Frequency): Anchors | null {
  switch (node.type) {
    case "term":
      return ofTerm(node, frequency);
    case "raw":
      return rarest(
        node.words.map((slot) => [slot]),
        frequency,
      );
    case "field":
      return node.slots === null ? null : costed(node.slots, frequency);
    case "near":
      return better(find(node.left, frequency), find(node.right, frequency));
    case "and":
      return node.parts.map((part) => find(part, frequency)).reduce(better, null);
    case "or":
      return either(node.parts, frequency);
    case "not":
      return null;
    default:
      return find(node.part, frequency);
  }
}

function ofTerm({ slots, joined, pieces }: CompiledTerm, frequency: Frequency): Anchors | null {
  const others = [joined, pieces].filter((slot) => slot !== null);
  return rarest(
    slots.map((slot) => [slot, ...others]),
    frequency,
  );
}

function either(parts: readonly CompiledNode[], frequency: Frequency): Anchors | null {
  const slots = new Set<Slot>();
  for (const part of parts) {
    const found = find(part, frequency);
    if (found === null) return null;
    for (const slot of found.slots) slots.add(slot);
  }
  return costed([...slots], frequency);
}

function rarest(sets: readonly (readonly Slot[])[], frequency: Frequency): Anchors | null {
  return sets.map((set) => costed(set, frequency)).reduce<Anchors | null>(better, null);
}

function costed(slots: readonly Slot[], frequency: Frequency): Anchors {
  return { slots, cost: slots.reduce((sum, slot) => sum + frequency(slot), 0) };
}

function better(one: Anchors | null, other: Anchors | null): Anchors | null {
  if (one === null || other === null) return one ?? other;
  return other.cost < one.cost ? other : one;
}
