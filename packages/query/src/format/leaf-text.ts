import type { FieldTest, FieldValue } from "../parse/field-test.ts";
import type { FieldNode, NamedNode, QueryNode, RawNode, Term } from "../parse/node.ts";

export type Leaf = Term | RawNode | FieldNode | NamedNode;

/** Whether a node is written as one piece. */
export function isLeaf(node: QueryNode): node is Leaf {
  return node.type === "term" || node.type === "raw" || node.type === "field" || node.type === "named";
}

/** One piece as the language writes it. */
export function leafText(node: Leaf): string {
  switch (node.type) {
    case "term":
      return termText(node);
    case "raw":
      return `raw:"${node.text.replace(/["“”„＂\\]/g, "\\$&")}"`;
    case "field":
      return `${node.field}:${testText(node.test)}`;
    case "named":
      return `{${node.name}}`;
  }
}

function termText({ text, quoted, marks, cased, slop }: Term): string {
  const prefix = cased ? "case:" : marks === "auto" ? "" : `${marks}:`;
  if (!quoted) return prefix + text;
  const words = text.replace(/[\s"“”„＂«»「」『』]+/gu, " ").trim();
  return `${prefix}"${words}"${slop === null ? "" : `~${slop}`}`;
}

function testText(test: FieldTest): string {
  switch (test.type) {
    case "words":
      return test.values.map(valueText).join(",");
    case "flag":
      return test.values.join(",");
    case "number":
      return `${test.op === "=" ? "" : test.op}${test.value}`;
    case "range":
      return `${test.from}..${test.to}`;
  }
}

const NEEDS_QUOTES = /[\s(),，（）"“”„＂«»「」『』]|<<</;

function valueText({ text, quoted }: FieldValue): string {
  if (!quoted && !NEEDS_QUOTES.test(text)) return text;
  if (!/["“”„＂]/.test(text)) return `"${text}"`;
  return text.includes("»") ? `「${text}」` : `«${text}»`;
}
