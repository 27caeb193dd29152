import { TokenFlag, TokenKind } from "../read-text.ts";
import type { Tape } from "../tape.ts";
import { ENGLISH_AMONG_VIETNAMESE, ENGLISH_ROLES } from "./english-roles.ts";
import { Role } from "./role.ts";
import { createRoleTable, type RoleTable } from "./role-table.ts";
import { VIETNAMESE_ROLES } from "./vietnamese-roles.ts";

const english = createRoleTable([ENGLISH_ROLES], false);
const vietnamese = createRoleTable([VIETNAMESE_ROLES, ENGLISH_AMONG_VIETNAMESE], false);
const bareVietnamese = createRoleTable([VIETNAMESE_ROLES], true);
/** A text that has marks on fewer of its words than this is read as one without. */
const FEW_MARKS = 0.15;

/** Writes for each token the role that it opens, and where the phrase ends that has it. */
export function findRoles(tape: Tape): void {
  const isBare = tape.side === "vi" && isWithoutMarks(tape);
  const table = tape.side === "vi" ? vietnamese : english;
  let at = 0;
  while (at < tape.count) {
    tape.role[at] = Role.none;
    const end = isWord(tape, at) ? writeRole(tape, at, table, isBare) : at + 1;
    for (let inner = at + 1; inner < end; inner += 1) tape.role[inner] = Role.none;
    at = end;
  }
}

function writeRole(tape: Tape, at: number, table: RoleTable, isBare: boolean): number {
  const from = tape.normalFrom[at] ?? 0;
  const count = tape.normalFrom[tape.count] ?? 0;
  let phrase = table.longest(tape.normalHash, from, count);
  if (isBare && phrase === null) phrase = bareVietnamese.longest(tape.bareHash, from, count);
  if (phrase === null) return at + 1;
  let end = at + 1;
  while (end < tape.count && (tape.normalFrom[end] ?? 0) < from + phrase.hashes.length) end += 1;
  tape.role[at] = phrase.role;
  tape.roleEnd[at] = end;
  return end;
}

function isWithoutMarks(tape: Tape): boolean {
  let words = 0;
  let marked = 0;
  for (let at = 0; at < tape.count; at += 1) {
    if (!isWord(tape, at)) continue;
    words += 1;
    if (((tape.flags[at] ?? 0) & TokenFlag.marked) !== 0) marked += 1;
  }
  return marked < words * FEW_MARKS;
}

function isWord(tape: Tape, at: number): boolean {
  return tape.kind[at] === TokenKind.word && ((tape.flags[at] ?? 0) & TokenFlag.inHashtag) === 0;
}
