import type { AndNode, NearNode, QueryNode } from "../parse/node.ts";
import type { Speech } from "./speech.ts";

/** Whether a node is said without parentheses among others. */
export function isSimple(node: QueryNode): boolean {
  return node.type === "term" || node.type === "raw" || node.type === "field" || node.type === "named";
}

/** What a post says, as a thing; null where a node is about more than that. */
export function thingOf(node: QueryNode, speech: Speech, mayDeny = false): string | null {
  switch (node.type) {
    case "term":
      return speech.term(node);
    case "raw":
      return speech.raw(node.text);
    case "near":
      return sayNear(node, speech);
    case "or":
      return listOf(node.parts, "or", speech, mayDeny);
    case "and":
      return mayDeny ? withDenials(node, speech) : listOf(node.parts, "and", speech, false);
    case "sentence":
    case "title": {
      const thing = thingOf(node.part, speech, true);
      const inside = thing === null ? "" : enclosedIf(needsGroup(node.part), thing);
      if (thing === null) return null;
      return node.type === "sentence" ? speech.inSentence(inside) : speech.inTitle(inside);
    }
    case "named":
      return mayDeny ? `{${node.name}} (${thingOf(node.part, speech, true) ?? ""})` : null;
    case "not":
      return mayDeny ? speech.none(enclosedIf(!isSimple(node.part), thingOf(node.part, speech, true) ?? "")) : null;
    default:
      return null;
  }
}

const needsGroup = (node: QueryNode) =>
  node.type === "or" || (node.type === "and" && node.parts.some((part) => part.type === "not"));

const enclosedIf = (isEnclosed: boolean, thing: string) => (isEnclosed ? `(${thing})` : thing);

function sayNear(node: NearNode, speech: Speech): string | null {
  const [left, right] = [thingOf(positional(node.left), speech, true), thingOf(positional(node.right), speech, true)];
  if (left === null || right === null) return null;
  const { distance, ordered } = node;
  return speech.near(part(node.left, left), part(node.right, right), distance, ordered);
}

/** A name in a NEAR stands for what it holds. */
function positional(node: QueryNode): QueryNode {
  return node.type === "named" ? positional(node.part) : node;
}

function part(node: QueryNode, thing: string): string {
  return isSimple(positional(node)) ? thing : `(${thing})`;
}

function listOf(parts: readonly QueryNode[], joining: "and" | "or", speech: Speech, mayDeny: boolean): string | null {
  const things = parts.map((node) => thingOf(node, speech, mayDeny));
  if (things.some((thing) => thing === null)) return null;
  return speech.list(
    things.map((thing, nth) => enclosedIf(!isSimple(parts[nth] ?? parts[0] ?? NOTHING), thing ?? "")),
    joining,
  );
}

const NOTHING: QueryNode = { type: "or", parts: [], span: { start: 0, end: 0 } };

/** Inside one sentence or title: “a” and “b”, but not “c”. */
function withDenials({ parts }: AndNode, speech: Speech): string | null {
  const wanted = parts.filter((node) => node.type !== "not");
  const unwanted = parts.flatMap((node) => (node.type === "not" ? [node.part] : []));
  if (wanted.length === 0 || unwanted.length === 0) return listOf(parts, "and", speech, true);
  const [first, second] = [listOf(wanted, "and", speech, true), listOf(unwanted, "or", speech, true)];
  return first === null || second === null ? null : speech.without(first, second);
}
