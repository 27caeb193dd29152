import { CharClass, unitClass } from "../reading/char-class.ts";
import { bareUnit, composeUnits, foldStyled, foldUnit } from "../reading/letters.ts";

const SPACE = 0x20;

/** A text in lower case, composed, with single spaces and without what is not seen; unit by unit also without marks. */
export type FoldedText = {
  marked: string;
  bare: string;
  /** The units `start[i] … end[i] - 1` of the original are unit i. */
  start: number[];
  end: number[];
};

type Written = { units: number[]; start: number[]; end: number[] };

/** Folds units `0 … to - 1` of a text. */
export function foldText(text: string, to: number): FoldedText {
  const written: Written = { units: [], start: [], end: [] };
  for (let at = 0; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < to) {
      addPair(written, text, at);
      at += 1;
    } else addUnit(written, unit, at);
  }
  const { units, start, end } = written;
  return { marked: textOf(units), bare: textOf(units.map(bareUnit)), start, end };
}

function add({ units, start, end }: Written, unit: number, from: number, to: number): void {
  units.push(unit);
  start.push(from);
  end.push(to);
}

function addPair(written: Written, text: string, at: number): void {
  const plain = foldStyled(text.codePointAt(at) ?? 0);
  if (plain !== 0) add(written, plain, at, at + 2);
  else {
    add(written, text.charCodeAt(at), at, at + 1);
    add(written, text.charCodeAt(at + 1), at + 1, at + 2);
  }
}

function addUnit(written: Written, unit: number, at: number): void {
  const last = written.units.length - 1;
  switch (unitClass(unit)) {
    case CharClass.ignored:
      break;
    case CharClass.mark:
      if (last < 0) break;
      written.units[last] = composeUnits(written.units[last] ?? 0, unit) || (written.units[last] ?? 0);
      written.end[last] = at + 1;
      break;
    case CharClass.space:
    case CharClass.lineBreak:
      if (written.units[last] !== SPACE) add(written, SPACE, at, at + 1);
      break;
    default:
      add(written, foldUnit(unit), at, at + 1);
  }
}

function textOf(units: readonly number[]): string {
  let text = "";
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
