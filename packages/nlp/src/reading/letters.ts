/** Tables of single UTF-16 units; beyond them units are their own folded, bare and toneless form. */
const SIZE = 0x2000;
const UNKNOWN = 0xffff;
const folded = new Uint16Array(SIZE).fill(UNKNOWN);
const bare = new Uint16Array(SIZE).fill(UNKNOWN);
const toneless = new Uint16Array(SIZE).fill(UNKNOWN);
const tones = new Uint8Array(SIZE);

const SMALL_U = 0x75;
const TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";
const STYLED_FROM = 0x1_d400;
const STYLED_TO = 0x1_d800;
const styled = new Uint16Array(STYLED_TO - STYLED_FROM);

/** The lower-case letter; letters of full width as plain ones, a curled apostrophe as the straight one. */
export function foldUnit(unit: number): number {
  if (unit >= SIZE) return foldRare(unit);
  const known = folded[unit] ?? UNKNOWN;
  return known === UNKNOWN ? learn(unit) : known;
}

/** A folded unit without its marks, đ as d. */
export function bareUnit(unit: number): number {
  if (unit < 0x80 || unit >= SIZE) return unit;
  if (bare[unit] === UNKNOWN) learn(unit);
  return bare[unit] ?? unit;
}

/** A folded unit without its tone, with its other marks: ấ as â. */
export function tonelessUnit(unit: number): number {
  if (unit < 0x80 || unit >= SIZE) return unit;
  if (toneless[unit] === UNKNOWN) learn(unit);
  return toneless[unit] ?? unit;
}

/** 0 for no tone, 1 grave, 2 acute, 3 tilde, 4 hook, 5 dot below. */
export function toneOf(unit: number): number {
  if (unit < 0x80 || unit >= SIZE) return 0;
  if (toneless[unit] === UNKNOWN) learn(unit);
  return tones[unit] ?? 0;
}

/** A letter and a mark as one unit, or 0 where there is none. */
export function composeUnits(letter: number, mark: number): number {
  const key = letter * 0x1_0000 + mark;
  const known = compositions.get(key);
  if (known !== undefined) return known;
  const whole = String.fromCharCode(letter, mark).normalize("NFC");
  const found = whole.length === 1 ? whole.charCodeAt(0) : 0;
  if (compositions.size < COMPOSITIONS) compositions.set(key, found);
  return found;
}

/** 𝗕𝗼𝗹𝗱 and 𝒔𝒍𝒂𝒏𝒕𝒆𝒅 letters as plain ones; 0 for any other code point above U+FFFF. */
export function foldStyled(codePoint: number): number {
  if (codePoint < STYLED_FROM || codePoint >= STYLED_TO) return 0;
  const at = codePoint - STYLED_FROM;
  const known = styled[at] ?? 0;
  if (known !== 0) return known;
  const plain = String.fromCodePoint(codePoint).normalize("NFKC").toLowerCase();
  const found = plain.length === 1 ? plain.charCodeAt(0) : 0;
  styled[at] = found;
  return found;
}

/** Whether the second letter draws the first one out: "áa", "êe"; not "ưu". */
export function isSameSound(first: number, second: number): boolean {
  if (first === second || tonelessUnit(first) === tonelessUnit(second)) return true;
  return bareUnit(first) === bareUnit(second) && bareUnit(first) !== SMALL_U;
}

const COMPOSITIONS = 4_096;
const compositions = new Map<number, number>();

function learn(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase().normalize("NFC");
  const apart = lower.normalize("NFD");
  const quality = [...apart].filter((char) => !TONE_MARKS.includes(char)).join("");
  folded[unit] = lower.charCodeAt(0);
  bare[unit] = lower === "đ" ? 0x64 : apart.charCodeAt(0);
  toneless[unit] = quality.normalize("NFC").charCodeAt(0);
  const tone = [...apart].map((char) => TONE_MARKS.indexOf(char)).find((at) => at >= 0);
  tones[unit] = tone === undefined ? 0 : tone + 1;
  return folded[unit] ?? unit;
}

function foldRare(unit: number): number {
  if (unit === 0x2019) return 0x27;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  if (unit < 0xa640 || unit > 0xd7ff) return unit;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}
