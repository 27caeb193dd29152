import type { CompiledNode, CompiledTerm } from "./compiled.ts";
import type { Slot } from "./slot.ts";

/** How often a post holds one of some slots, from 0 to 1; which of two sets is met less is all that counts. */
export type Frequency = (slot: Slot) => number;

/** Slots of which every post that a query holds for has at least one. */
type Need = { slots: readonly Slot[]; cost: number };

/**
 * Where the look-up of a query begins: of the sets of slots of which a post must have one, the one that is met least.
 * `second` is the next of at most two slots, which most posts lack that the first calls up. Neither changes a match.
 */
export type Anchors = { slots: readonly Slot[]; cost: number; second: readonly Slot[] | null };

/** Null for a query that needs nothing. */
export function anchorsOf(node: CompiledNode, frequency: Frequency): Anchors | null {
  const needs = needsOf(node, frequency);
  const first = rarest(needs);
  if (first === null) return null;
  const others = needs.filter((need) => need !== first && need.slots.length <= 2);
  return { ...first, second: rarest(others)?.slots ?? null };
}

function needsOf(node: CompiledNode, frequency: Frequency): Need[] {
  switch (node.type) {
    case "term":
      return needsOfTerm(node, frequency);
    case "raw":
      return node.words.map((slot) => needOf([slot], frequency));
    case "field":
      return node.slots === null ? [] : [needOf(node.slots, frequency)];
    case "near":
      return [...needsOf(node.left, frequency), ...needsOf(node.right, frequency)];
    case "and":
      return node.parts.flatMap((part) => needsOf(part, frequency));
    case "or":
      return either(node.parts, frequency);
    case "not":
      return [];
    default:
      return needsOf(node.part, frequency);
  }
}

function needsOfTerm({ slots, joined, pieces }: CompiledTerm, frequency: Frequency): Need[] {
  const others = [joined, pieces].filter((slot) => slot !== null);
  return slots.map((slot) => needOf([slot, ...others], frequency));
}

/** Of each part what it needs that is met least: one of all these. */
function either(parts: readonly CompiledNode[], frequency: Frequency): Need[] {
  const slots = new Set<Slot>();
  for (const part of parts) {
    const need = rarest(needsOf(part, frequency));
    if (need === null) return [];
    for (const slot of need.slots) slots.add(slot);
  }
  return [needOf([...slots], frequency)];
}

function needOf(slots: readonly Slot[], frequency: Frequency): Need {
  return { slots, cost: slots.reduce((sum, slot) => sum + frequency(slot), 0) };
}

function rarest(needs: readonly Need[]): Need | null {
  let found: Need | null = null;
  for (const need of needs) if (found === null || need.cost < found.cost) found = need;
  return found;
}
