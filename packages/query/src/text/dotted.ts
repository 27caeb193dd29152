import { classOf, OTHER } from "./char-class.ts";

/** A stretch of labels parted by dots, up to `end`, and whether it is a domain name. */
export type DottedRun = { end: number; isDomain: boolean };

/** What ends a domain name. */
export const TOP_LEVELS: ReadonlySet<string> = new Set(
  "com net org edu gov vn app dev io info biz tv xyz online shop store site social team blue page asia uk au jp kr sg th my id eu de fr".split(
    " ",
  ),
);

/**
 * The dotted run that begins with the word [from, wordEnd): "dienmayxanh.com", "a.b.c". Looked at once from its
 * first word, so that a megabyte of dots stays linear.
 */
export function dottedRunAt(text: string, from: number, wordEnd: number): DottedRun {
  let end = wordEnd;
  let labelStart = from;
  let dots = 0;
  while (isJoint(text, end)) {
    if (text[end] === ".") {
      dots += 1;
      labelStart = end + 1;
    }
    end = labelEnd(text, end + 1);
  }
  return { end, isDomain: dots > 0 && TOP_LEVELS.has(text.slice(labelStart, end).toLowerCase()) };
}

/**
 * Where a handle ends whose name without dots ends at `nameEnd`: a handle that is a domain name goes on to its end
 * ("@united.bsky.social"), a full stop without a space after it does not belong to it ("@united.thanks").
 */
export function handleEnd(text: string, from: number, nameEnd: number): number {
  if (nameEnd === from) return from;
  const run = dottedRunAt(text, from, nameEnd);
  return run.isDomain ? run.end : nameEnd;
}

function isJoint(text: string, at: number): boolean {
  const char = text[at];
  return (char === "." || char === "-") && at + 1 < text.length && classOf(text.codePointAt(at + 1) ?? 0) !== OTHER;
}

function labelEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (classOf(code) === OTHER) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}
