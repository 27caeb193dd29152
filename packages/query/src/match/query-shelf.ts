import type { QueryNode } from "../parse/node.ts";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { compile, release } from "./compile.ts";
import type { CompiledNode, Filed } from "./compiled.ts";
import { frequencyOf } from "./frequency.ts";
import { isOpenPattern } from "./keys.ts";
import { file, type Slot, unfile } from "./slot.ts";
import { SlotIndex } from "./slot-index.ts";

/** Queries of a slot that are looked at once it has called up too many, at most so many at a time. */
const MOVED_AT_ONCE = 256;
/** How often each query of a slot is called up between two looks at it. */
const CHECKED_AFTER = 16;
/** A query is filed under other words only where they are met this much less. */
const RARER = 0.5;

/**
 * How many queries there are, how many of them words of a post call up, and how many are slow: held against every post,
 * or against every word that is met for the first time (`*bank`).
 */
export type ShelfCounts = { queries: number; anchored: number; slow: number };

/**
 * The queries of a matcher, each filed under slots of which a post must have one. What is met too often hands its
 * queries on to rarer slots while posts go by; which slots those are changes no match.
 */
export class QueryShelf {
  readonly index = new SlotIndex();
  /** Queries that every post calls up, and those that posts call up which do not read as they are written. */
  readonly anchorless = new Set<Filed>();
  readonly raws = new Set<Filed>();
  private readonly byId = new Map<string, Filed>();
  private readonly orders = new Map<string, number>();
  private nextOrder = 0;

  counts(): ShelfCounts {
    const slow = [...this.byId.values()].filter(
      ({ anchors }) => anchors === null || anchors.some(isOpenPattern),
    ).length;
    return { queries: this.byId.size, anchored: this.byId.size - slow, slow };
  }

  /** Puts a query in, at the end or in the place of the one of this id. */
  set(id: string, root: QueryNode): Filed {
    const before = this.byId.get(id);
    const compiled = compile(root, this.index);
    if (before !== undefined) this.take(before);
    const order = this.orderOf(id);
    const { raws, asksTone } = traitsOf(compiled);
    const filed: Filed = {
      id,
      order,
      root: compiled,
      raws,
      asksTone,
      anchors: null,
      second: null,
      third: null,
      stamp: 0,
    };
    this.byId.set(id, filed);
    this.put(filed, anchorsOf(compiled, this.frequency));
    if (raws) this.raws.add(filed);
    return filed;
  }

  remove(id: string): void {
    this.drop(id);
    this.orders.delete(id);
  }

  /** Puts the queries in the order of these ids. */
  reorder(ids: Iterable<string>): void {
    this.orders.clear();
    this.nextOrder = 0;
    for (const id of ids) {
      const order = this.orderOf(id);
      const filed = this.byId.get(id);
      if (filed !== undefined) filed.order = order;
    }
  }

  /** Takes a query out, if it is there; its id keeps or gets a place. */
  drop(id: string): void {
    this.orderOf(id);
    const filed = this.byId.get(id);
    if (filed === undefined) return;
    this.byId.delete(id);
    this.take(filed);
  }

  /** Counts what a slot called up, and once that is much, files its queries under rarer slots. */
  weigh(slot: Slot): void {
    slot.work += slot.filed.length;
    if (slot.work < slot.checkAt) return;
    const before = slot.filed.length;
    this.lighten(slot);
    const isLighter = slot.filed.length < before;
    slot.checkAt = isLighter ? CHECKED_AFTER * slot.filed.length : slot.checkAt * 2;
    slot.work = 0;
  }

  private lighten(slot: Slot): void {
    const frequency = this.frequency(slot);
    for (const filed of slot.filed.splice(0, MOVED_AT_ONCE)) {
      file(slot, filed);
      const anchors = anchorsOf(filed.root, this.frequency);
      if (anchors === null || anchors.slots.includes(slot) || anchors.cost > frequency * RARER) continue;
      this.lift(filed);
      this.put(filed, anchors);
    }
  }

  private readonly frequency = (slot: Slot) => frequencyOf(slot, this.index.posts);

  private orderOf(id: string): number {
    const known = this.orders.get(id);
    if (known !== undefined) return known;
    this.nextOrder += 1;
    this.orders.set(id, this.nextOrder);
    return this.nextOrder;
  }

  private take(filed: Filed): void {
    this.lift(filed);
    this.raws.delete(filed);
    release(filed.root, this.index);
  }

  private put(filed: Filed, anchors: Anchors | null): void {
    filed.anchors = anchors?.slots ?? null;
    filed.second = anchors?.second?.[0] ?? null;
    filed.third = anchors?.second?.[1] ?? null;
    if (anchors === null) this.anchorless.add(filed);
    else for (const slot of anchors.slots) file(slot, filed);
  }

  private lift(filed: Filed): void {
    if (filed.anchors === null) this.anchorless.delete(filed);
    for (const slot of filed.anchors ?? []) unfile(slot, filed);
  }
}

function traitsOf(node: CompiledNode): { raws: boolean; asksTone: boolean } {
  switch (node.type) {
    case "raw":
      return { raws: true, asksTone: false };
    case "field":
      return { raws: false, asksTone: node.node.field === "sentiment" };
    case "term":
      return { raws: false, asksTone: false };
    default: {
      const parts = partsOf(node).map(traitsOf);
      return { raws: parts.some(({ raws }) => raws), asksTone: parts.some(({ asksTone }) => asksTone) };
    }
  }
}

function partsOf(node: Exclude<CompiledNode, { type: "raw" | "field" | "term" }>): readonly CompiledNode[] {
  switch (node.type) {
    case "near":
      return [node.left, node.right];
    case "and":
    case "or":
      return node.parts;
    default:
      return [node.part];
  }
}
