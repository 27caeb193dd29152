import { resolve } from "node:path";
import { z } from "zod";

/** Pieces for the schemas that `readEnv` reads: each takes a string as people write it, and says what it expected. */

const durationUnits = new Map([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);
const byteUnits = new Map([
  ["b", 1],
  ["kb", 2 ** 10],
  ["mb", 2 ** 20],
  ["gb", 2 ** 30],
  ["tb", 2 ** 40],
]);
const truths = new Map([
  ...["1", "true", "yes", "on"].map((word) => [word, true] as const),
  ...["0", "false", "no", "off"].map((word) => [word, false] as const),
]);

/** A whole number between two bounds, both included. */
export function integerSetting(minimum: number, maximum: number) {
  return parsed(`a whole number from ${minimum} to ${maximum}`, (text) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? value : undefined;
  });
}

/** A TCP port; 0 lets the system choose. */
export function portSetting() {
  return integerSetting(0, 65_535);
}

/** A path; a relative one is from the working directory. Gives an absolute path. */
export function pathSetting() {
  return parsed("a path", (text) => (text.includes("\0") ? undefined : resolve(text)));
}

/** Bytes: `1048576`, `512KB`, `64 MB`, `1.5GB`, in powers of 1024. Gives a whole number of bytes. */
export function bytesSetting() {
  return parsed("a size such as 64MB", (text) => withUnit(text, byteUnits, "b"));
}

/** A span of time: `500ms`, `30s`, `5m`, `2h`, `7d`. Gives ms. */
export function durationSetting() {
  return parsed("a time such as 500ms, 30s, 5m, 2h or 7d", (text) => withUnit(text, durationUnits, undefined));
}

/** `1`, `true`, `yes`, `on` and their opposites, in any case. */
export function booleanSetting() {
  return parsed("yes or no (1, true, on; 0, false, off)", (text) => truths.get(text.toLowerCase()));
}

/** A secret that somebody chose: long enough not to be guessed. */
export function secretSetting() {
  return parsed("20 to 200 characters", (text) => (text.length >= 20 && text.length <= 200 ? text : undefined));
}

/** Values between commas; blanks around them and empty ones are dropped. */
export function listSetting() {
  return parsed("values between commas", (text) => {
    const values = text.split(",").map((value) => value.trim());
    const kept = values.filter((value) => value !== "");
    return kept.length === 0 ? undefined : kept;
  });
}

/** An http or https address without a trailing slash. */
export function urlSetting() {
  return parsed("an http:// or https:// address", (text) => {
    if (!URL.canParse(text)) return undefined;
    const { protocol } = new URL(text);
    return protocol === "http:" || protocol === "https:" ? text.replace(/\/+$/, "") : undefined;
  });
}

/** One of a few words. */
export function choiceSetting<const Choice extends string>(choices: readonly [Choice, ...Choice[]]) {
  return parsed(`one of ${choices.join(", ")}`, (text) => choices.find((choice) => choice === text));
}

/** A string turned into a `T`; `undefined` from `parse` is a problem that reads `must be ${expected}`. */
function parsed<T>(expected: string, parse: (text: string) => T | undefined) {
  return z.string().transform((text, context): T => {
    const value = parse(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `must be ${expected}` });
    return z.NEVER;
  });
}

function withUnit(text: string, units: ReadonlyMap<string, number>, bare: string | undefined): number | undefined {
  const match = /^(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text);
  const name = match?.[2] === "" ? bare : match?.[2]?.toLowerCase();
  const unit = name === undefined ? undefined : units.get(name);
  if (match === null || unit === undefined) return undefined;
  return Math.round(Number(match[1]) * unit);
}
