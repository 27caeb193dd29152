import { cutClauses } from "./clauses.ts";
import { findComparisons } from "./comparisons.ts";
import { markNegations } from "./negation.ts";
import type { ReadText } from "./read-text.ts";
import { sideOf, writeNormals } from "./respelling/respell.ts";
import { findRoles } from "./roles/find-roles.ts";
import { scan } from "./scan.ts";
import { createTape, rewind, type Tape } from "./tape.ts";

/** Beyond it a text is not read. */
export const READ_AT_MOST = 4_000;
/** Most posts are shorter. */
const FIRST_ROOM = 500;

/** Reads texts one after the other into the same arrays: what `read` gave is overwritten by the next `read`. */
export type Reader = { read(text: string): ReadText };

export function createReader(): Reader {
  let room = FIRST_ROOM;
  let tape = createTape(room);
  return {
    read(text) {
      const needed = Math.min(text.length, READ_AT_MOST);
      if (needed > room) {
        room = Math.min(READ_AT_MOST, Math.max(needed, room * 2));
        tape = createTape(room);
      }
      return fill(tape, text);
    },
  };
}

/** Reads one text into arrays of its own; linear in its length, at most `READ_AT_MOST` units of it. */
export function readText(text: string): ReadText {
  return fill(createTape(Math.min(text.length, READ_AT_MOST)), text);
}

function fill(tape: Tape, text: string): ReadText {
  rewind(tape, text, readableLength(text));
  scan(tape);
  tape.side = sideOf(tape);
  writeNormals(tape);
  findRoles(tape);
  cutClauses(tape);
  markNegations(tape);
  findComparisons(tape);
  return tape;
}

/** Never between the halves of a pair. */
function readableLength(text: string): number {
  if (text.length <= READ_AT_MOST) return text.length;
  const last = text.charCodeAt(READ_AT_MOST - 1);
  return last >= 0xd800 && last < 0xdc00 ? READ_AT_MOST - 1 : READ_AT_MOST;
}
