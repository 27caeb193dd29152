import type { Rejection } from "@nghe/contracts";
import { HttpProblem } from "../http/http-problem.ts";
import { decodeUtf8, parseJson } from "../http/read-body.ts";

/** How deep a post may nest; what is deeper is an attack, not a post. */
const MAX_DEPTH = 64;
export const MAX_POSTS = 10_000;

/** What a body holds: the items that could be read, each under its index in the body, and what could not. */
export type ParsedPosts = { items: { index: number; item: unknown }[]; rejected: Rejection[] };

/**
 * Reads a body of posts: a JSON array, one object, or NDJSON (by content type, or seen by its lines). A broken line is
 * rejected under its index and the others stay. Throws 400 for a body that is none of these, 413 for too many posts.
 */
export function parsePosts(body: Buffer, contentType: string | null): ParsedPosts {
  if (body.length === 0) throw new HttpProblem(400, "empty", "The body is empty: send one post, an array or NDJSON.");
  const parsed = isNdjson(contentType) ? parseLines(body) : parseWhole(body);
  if (parsed.items.length + parsed.rejected.length > MAX_POSTS) {
    throw new HttpProblem(413, "too-many", `At most ${MAX_POSTS} posts fit into one request. Send them in parts.`);
  }
  return sift(parsed);
}

function isNdjson(contentType: string | null): boolean {
  return /^application\/(?:x-)?(?:ndjson|jsonl|json-?lines)\b/i.test(contentType ?? "");
}

function parseWhole(body: Buffer): ParsedPosts {
  if (looksLikeLines(body)) return parseLines(body);
  const value = parseJson(decodeUtf8(body));
  if (typeof value !== "object" || value === null) {
    throw new HttpProblem(400, "invalid", "The body must be one post, an array of posts, or NDJSON.");
  }
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return { items: items.map((item, index) => ({ index, item })), rejected: [] };
}

/** One object a line: the first line closes what it opens, and more follows. */
function looksLikeLines(body: Buffer): boolean {
  const end = body.indexOf(0x0a);
  if (end < 0) return false;
  const first = body.subarray(0, end).toString().trim();
  return first.startsWith("{") && first.endsWith("}") && body.subarray(end).toString().trim() !== "";
}

function parseLines(body: Buffer): ParsedPosts {
  const parsed: ParsedPosts = { items: [], rejected: [] };
  let index = 0;
  for (const [number, line] of lines(body).entries()) {
    if (line.length === 0 || line.toString().trim() === "") continue;
    try {
      parsed.items.push({ index, item: parseJson(decodeUtf8(line)) });
    } catch (error) {
      const message = error instanceof Error ? error.message.replace("The body", "it") : String(error);
      parsed.rejected.push({ index, path: "", message: `line ${number + 1}: ${message.replace("the body", "it")}` });
    }
    index += 1;
  }
  return parsed;
}

function lines(body: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  for (let end = body.indexOf(0x0a); end >= 0; end = body.indexOf(0x0a, start)) {
    found.push(body.subarray(start, end));
    start = end + 1;
  }
  found.push(body.subarray(start));
  return found;
}

function sift({ items, rejected }: ParsedPosts): ParsedPosts {
  const kept = items.filter(({ index, item }) => {
    if (!isDeeperThan(item, MAX_DEPTH)) return true;
    rejected.push({ index, path: "", message: `it is nested more than ${MAX_DEPTH} deep` });
    return false;
  });
  return { items: kept, rejected };
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
