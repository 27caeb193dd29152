import { ENGLISH_SPEECH } from "./explain/english.ts";
import type { Speech } from "./explain/speech.ts";
import { isSimple, thingOf } from "./explain/things.ts";
import { VIETNAMESE_SPEECH } from "./explain/vietnamese.ts";
import type { AndNode, Query, QueryNode } from "./parse/node.ts";

export type ExplainLanguage = "en" | "vi";

const SPEECHES: Readonly<Record<ExplainLanguage, Speech>> = { en: ENGLISH_SPEECH, vi: VIETNAMESE_SPEECH };

/** A query as a person would say it: "posts that say “a” or “b” within five words of “c”, but do not say “d”". */
export function explainQuery(query: Query, language: ExplainLanguage): string {
  const speech = SPEECHES[language];
  return speech.posts(clause(query.root, false, speech));
}

/** What is true of a post, or not. */
function clause(node: QueryNode, negated: boolean, speech: Speech): string {
  if (node.type === "and" && !negated) return all(node, speech);
  const thing = thingOf(node, speech);
  if (thing !== null) return node.type === "and" ? speech.sayAll(thing, negated) : speech.say(thing, negated);
  switch (node.type) {
    case "not":
      return clause(node.part, !negated, speech);
    case "field":
      return speech.field(node, negated);
    case "named":
      return speech.named(node.name, clause(node.part, false, speech), negated);
    case "and":
      return either(node.parts, true, speech);
    case "or":
      return negated
        ? all({ ...node, type: "and", parts: node.parts.map(denied) }, speech)
        : either(node.parts, false, speech);
    default:
      return "";
  }
}

const denied = (part: QueryNode): QueryNode => ({ type: "not", part, span: part.span });

function either(parts: readonly QueryNode[], negated: boolean, speech: Speech): string {
  return speech.list(
    parts.map((part) => {
      const said = clause(part, negated, speech);
      const isOne = isSimple(part) || (part.type !== "and" && thingOf(part, speech) !== null);
      return isOne ? said : `(${said})`;
    }),
    "or",
  );
}

/** What a post says comes first, then what it is, then what it is not. */
function all({ parts }: AndNode, speech: Speech): string {
  const isWanted = (part: QueryNode) => part.type !== "not";
  const wanted = sayParts(parts.filter(isWanted), false, speech);
  const unwanted = sayParts(
    parts.flatMap((part) => (part.type === "not" ? [part.part] : [])),
    true,
    speech,
  );
  if (wanted.length === 0) return speech.list(unwanted, "and");
  return unwanted.length === 0
    ? speech.list(wanted, "and")
    : speech.but(speech.list(wanted, "and"), speech.list(unwanted, "and"));
}

function sayParts(parts: readonly QueryNode[], negated: boolean, speech: Speech): string[] {
  const isListed = (part: QueryNode) =>
    part.type !== "title" && part.type !== "sentence" && !(negated && part.type === "and");
  const things = parts.filter((part) => isListed(part) && thingOf(part, speech) !== null);
  const joined = things.map((part) => inList(part, things.length, speech));
  const rest = parts.filter((part) => !things.includes(part));
  const said = rest.map((part) =>
    part.type === "or" && !negated ? `(${clause(part, negated, speech)})` : clause(part, negated, speech),
  );
  return joined.length === 0 ? said : [speech.say(speech.list(joined, negated ? "or" : "and"), negated), ...said];
}

function inList(part: QueryNode, among: number, speech: Speech): string {
  const thing = thingOf(part, speech) ?? "";
  return among === 1 || isSimple(part) ? thing : `(${thing})`;
}
