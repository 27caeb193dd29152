import { hashWord } from "../reading/hash.ts";
import type { SyllableModel } from "../syllable/syllable-model.ts";
import type { MarkRestorer } from "./feature-reader.ts";
import type { WordStream } from "./word-stream.ts";

const MOST_FORMS = 8;
const UNSEEN = 1e-9;
const EDGE = 0;
const NO_FORM = -1;

/**
 * Gives the words of a text without marks the likeliest marks that its neighbours allow (Viterbi's way over the forms
 * that share a word's letters). Words that the model has not seen stay as they are.
 */
export function createMarkRestorer(model: SyllableModel): MarkRestorer {
  const hashes = Uint32Array.from(model.forms, (form) => hashWord(form));
  let lattice = createLattice(64);
  return {
    restore(stream) {
      if (stream.count > lattice.room) lattice = createLattice(stream.count * 2);
      fill(lattice, stream, model);
      const last = stream.count - 1;
      for (let at = last, slot = bestSlot(lattice, last); at >= 0; at -= 1) {
        const form = lattice.form[at * MOST_FORMS + slot] ?? NO_FORM;
        if (form !== NO_FORM) stream.marked[at] = hashes[form] ?? 0;
        slot = lattice.before[at * MOST_FORMS + slot] ?? 0;
      }
    },
  };
}

/** For each word its forms, how likely the best way to each is, and which form of the word before it comes from. */
type Lattice = {
  readonly room: number;
  readonly forms: Uint8Array;
  readonly form: Int32Array;
  readonly worth: Float64Array;
  readonly before: Uint8Array;
};

function createLattice(room: number): Lattice {
  const slots = room * MOST_FORMS;
  return {
    room,
    forms: new Uint8Array(room),
    form: new Int32Array(slots),
    worth: new Float64Array(slots),
    before: new Uint8Array(slots),
  };
}

function fill(lattice: Lattice, stream: WordStream, model: SyllableModel): void {
  for (let at = 0; at < stream.count; at += 1) {
    const known = model.formsOf(stream.bare[at] ?? 0);
    const isFixed = known.length === 0 || stream.marked[at] !== stream.bare[at];
    const count = isFixed ? 1 : Math.min(MOST_FORMS, known.length);
    lattice.forms[at] = count;
    for (let slot = 0; slot < count; slot += 1) {
      enter(lattice, model, at, slot, isFixed ? NO_FORM : (known[slot] ?? NO_FORM));
    }
    level(lattice, at);
  }
}

function enter(lattice: Lattice, model: SyllableModel, at: number, slot: number, form: number): void {
  const here = at * MOST_FORMS + slot;
  const earlier = at === 0 ? 1 : (lattice.forms[at - 1] ?? 1);
  let worth = -1;
  for (let from = 0; from < earlier; from += 1) {
    const there = (at - 1) * MOST_FORMS + from;
    const before = at === 0 ? EDGE : (lattice.form[there] ?? NO_FORM);
    const chance = form === NO_FORM ? UNSEEN : model.probability(form, Math.max(EDGE, before));
    const found = chance * (at === 0 ? 1 : (lattice.worth[there] ?? 0));
    if (found <= worth) continue;
    worth = found;
    lattice.before[here] = from;
  }
  lattice.form[here] = form;
  lattice.worth[here] = worth;
}

/** The best way to a word is made worth 1: the products of long texts would vanish. */
function level(lattice: Lattice, at: number): void {
  const best = lattice.worth[at * MOST_FORMS + bestSlot(lattice, at)] ?? 0;
  if (best <= 0) return;
  for (let slot = 0; slot < (lattice.forms[at] ?? 0); slot += 1) {
    const here = at * MOST_FORMS + slot;
    lattice.worth[here] = (lattice.worth[here] ?? 0) / best;
  }
}

function bestSlot(lattice: Lattice, at: number): number {
  let best = 0;
  for (let slot = 1; slot < (lattice.forms[at] ?? 0); slot += 1) {
    if ((lattice.worth[at * MOST_FORMS + slot] ?? 0) > (lattice.worth[at * MOST_FORMS + best] ?? 0)) best = slot;
  }
  return best;
}
