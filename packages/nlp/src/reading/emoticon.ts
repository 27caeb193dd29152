import { CharClass, unitClass } from "./char-class.ts";
import { hashUnits, hashWord } from "./hash.ts";
import { foldUnit } from "./letters.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, setNormal, type Tape } from "./tape.ts";

const EYES = ":;=";
const COLON = 0x3a;
const RIGHT = ")]}";
const LEFT = "([{";
const OTHER_MOUTHS = "/\\|*><@$";
const LETTER_MOUTHS = "dpvox3";
/** Faces of two like signs with something between, and those with an end of their own. */
const FACES = [
  "</3",
  "<3",
  "^_^",
  "^.^",
  "^^",
  "-_-",
  "-.-",
  ">_<",
  ">.<",
  "@_@",
  "@@",
  "=_=",
  "=.=",
  "*_*",
  "+_+",
  "._.",
];
const FACE_STARTS = new Set(FACES.map((face) => face.charCodeAt(0)));
const LETTER_FACES = ["t_t", "t.t", "t^t", "o_o", "o.o", "u_u", "x_x", "xd"];
const LETTER_FACE_STARTS = new Set(LETTER_FACES.map((face) => face.charCodeAt(0)));
const LETTER_FACE_MIDDLES = new Set(LETTER_FACES.map((face) => face.charCodeAt(1)));
const WINK = hashWord(";)");

/** Scans ":))", "=(", ":'(", ":-D", "<3", "^^", or gives 0. */
export function scanEmoticon(tape: Tape, start: number): number {
  const unit = tape.text.charCodeAt(start);
  if (EYES.includes(String.fromCharCode(unit))) {
    const end = scanMouth(tape, start);
    if (end > 0) return end;
  }
  return FACE_STARTS.has(unit) ? scanFace(tape, start, FACES) : 0;
}

/** Scans "T_T", "xD" and the like where a word would begin, or gives 0. */
export function scanLetterEmoticon(tape: Tape, start: number): number {
  if (start + 1 >= tape.readTo || !LETTER_FACE_MIDDLES.has(foldUnit(tape.text.charCodeAt(start + 1)))) return 0;
  if (!LETTER_FACE_STARTS.has(foldUnit(tape.text.charCodeAt(start)))) return 0;
  return isOfWordAt(tape, start - 1) ? 0 : scanFace(tape, start, LETTER_FACES);
}

function scanFace(tape: Tape, start: number, faces: readonly string[]): number {
  const face = faces.find((one) => isWritten(tape, start, one));
  if (face === undefined) return 0;
  const end = start + face.length;
  if (isOfWordAt(tape, end) && !isSignAt(tape, end - 1)) return 0;
  for (let at = 0; at < face.length; at += 1) addUnit(tape, face.charCodeAt(at));
  closeToken(tape, TokenKind.emoticon, start, end, 0);
  return end;
}

function isWritten(tape: Tape, start: number, face: string): boolean {
  if (start + face.length > tape.readTo) return false;
  for (let at = 0; at < face.length; at += 1) {
    if (foldUnit(tape.text.charCodeAt(start + at)) !== face.charCodeAt(at)) return false;
  }
  return true;
}

function scanMouth(tape: Tape, start: number): number {
  const { text, readTo } = tape;
  let at = start + 1;
  const isCrying = text[at] === "'" || text[at] === "’";
  if (isCrying) at += 1;
  if (text[at] === "-") at += 1;
  const mouth = at < readTo ? mouthOf(text, at) : "";
  const isLetter = LETTER_MOUTHS.includes(mouth);
  if (mouth === "" || (isLetter && isOfWordAt(tape, start - 1))) return 0;
  let end = at + 1;
  while (end < readTo && mouthOf(text, end) === mouth) end += 1;
  if ((isLetter || mouth === "@") && isOfWordAt(tape, end)) return 0;
  if (mouth === "/" && (end > at + 1 || isOfWordAt(tape, end))) return 0;
  write(tape, start, end, { isCrying, mouth, isRow: end > at + 1 });
  return end;
}

/** A mouth by the one sign that stands for its kind; empty for none. */
function mouthOf(text: string, at: number): string {
  const sign = text[at];
  if (sign === undefined) return "";
  if (RIGHT.includes(sign)) return ")";
  if (LEFT.includes(sign)) return "(";
  const small = sign.toLowerCase();
  return OTHER_MOUTHS.includes(sign) || LETTER_MOUTHS.includes(small) ? small : "";
}

type Mouth = { isCrying: boolean; mouth: string; isRow: boolean };

function write(tape: Tape, start: number, end: number, { isCrying, mouth, isRow }: Mouth): void {
  const from = tape.unitCount;
  addUnit(tape, tape.text.charCodeAt(start));
  if (isCrying) addUnit(tape, 0x27);
  addUnit(tape, mouth.charCodeAt(0));
  if (isRow) addUnit(tape, mouth.charCodeAt(0));
  closeToken(tape, TokenKind.emoticon, start, end, 0);
  const eyes = tape.units[from] ?? COLON;
  if (eyes === COLON || tape.hash[tape.count - 1] === WINK) return;
  tape.units[from] = COLON;
  const hash = hashUnits(tape.units, from, tape.unitCount);
  tape.units[from] = eyes;
  setNormal(tape, hash);
}

function isOfWordAt(tape: Tape, at: number): boolean {
  if (at < 0 || at >= tape.readTo) return false;
  const isOf = unitClass(tape.text.charCodeAt(at));
  return isOf === CharClass.letter || isOf === CharClass.digit;
}

function isSignAt(tape: Tape, at: number): boolean {
  return unitClass(tape.text.charCodeAt(at)) === CharClass.punctuation;
}
