import type { Query, QueryNode } from "./node.ts";
import type { ProblemList } from "./problem-list.ts";

/** Whether every post that a query holds for must have something that it names. */
export function wantsSomething(node: QueryNode): boolean {
  switch (node.type) {
    case "not":
      return false;
    case "and":
      return node.parts.some(wantsSomething);
    case "or":
      return node.parts.every(wantsSomething);
    case "named":
    case "sentence":
    case "title":
      return wantsSomething(node.part);
    default:
      return true;
  }
}

/** Tells a query that finds nearly everything; of several sides of an OR, the one that does. */
export function tellWantsNothing({ root, text }: Query, problems: ProblemList): void {
  if (wantsSomething(root)) return;
  const guilty = root.type === "or" ? root.parts.findIndex((part) => !wantsSomething(part)) : -1;
  const [side, before] = root.type === "or" ? [root.parts[guilty], root.parts[guilty - 1]] : [];
  if (side?.type !== "not" || before === undefined) {
    problems.tell("not-only", { start: 0, end: text.length }, []);
    return;
  }
  const between = text.slice(before.span.end, side.span.start);
  const or = before.span.end + between.lastIndexOf("OR");
  const isPlain = /^[\s)]*OR[\s(]*$/.test(between);
  problems.tell("or-not", side.span, [], isPlain ? { span: { start: or, end: or + 2 }, text: "AND" } : null);
}
