import { foldUnit } from "./letters.ts";
import { endOfAddress } from "./url.ts";

const DOT = 0x2e;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const SURE = new Set("com net org vn io app info xyz edu gov gg ly tv asia".split(" "));
/** Last labels that may be words after a dot without a space; they count where a path follows. */
const WITH_PATH = new Set("co me us be top shop store link online site club cc to id uk eu biz pro live".split(" "));
const MAX_LABELS = 6;
const MAX_LABEL = 63;

/** Where "shop.com.vn/x" ends whose first dot is at `dot`; 0 where it is no address. */
export function domainEnd(text: string, start: number, dot: number, limit: number): number {
  if (!isPlain(text, start, dot)) return 0;
  const { last, end } = lastLabel(text, dot, limit);
  const hasPath = end < limit && text.charCodeAt(end) === SLASH;
  if (!SURE.has(last) && !(hasPath && WITH_PATH.has(last))) return 0;
  return hasPath ? endOfAddress(text, end, limit) : end;
}

/** Where "name@shop.vn" ends whose sign is at `sign`; 0 where it is no address. */
export function emailEnd(text: string, start: number, sign: number, limit: number): number {
  if (!isPlain(text, start, sign)) return 0;
  const dot = labelEnd(text, sign + 1, limit);
  if (dot === sign + 1 || text.charCodeAt(dot) !== DOT) return 0;
  const { last, end } = lastLabel(text, dot, limit);
  return last.length > 1 ? end : 0;
}

function lastLabel(text: string, dot: number, limit: number): { last: string; end: number } {
  let end = dot;
  let last = "";
  for (let nth = 0; nth < MAX_LABELS && end < limit && text.charCodeAt(end) === DOT; nth += 1) {
    const next = labelEnd(text, end + 1, limit);
    if (next === end + 1) break;
    last = text.slice(end + 1, next).toLowerCase();
    end = next;
  }
  return { last, end };
}

function labelEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && end - start < MAX_LABEL && isOfLabel(foldUnit(text.charCodeAt(end)))) end += 1;
  return end;
}

function isPlain(text: string, start: number, end: number): boolean {
  if (end - start > MAX_LABEL) return false;
  for (let at = start; at < end; at += 1) if (!isOfLabel(foldUnit(text.charCodeAt(at)))) return false;
  return true;
}

function isOfLabel(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === HYPHEN;
}
