import { describe, expect, it } from "vitest";
import { judgeAst } from "./judge-ast.ts";
import { judgeNames } from "./judge-names.ts";
import { judgeTree } from "./judge-tree.ts";
import { createVocabulary } from "./vocabulary.ts";

const fn = (name: string) => ({ name, aggregate: false, caseInsensitive: false });
const vocabulary = createVocabulary({
  functions: ["file", "plus", "sum", "revision"].map(fn),
  databases: ["nghe", "secret"],
  columns: ["text", "revision"],
});
const tree = (...lines: string[]) => judgeTree(["QUERY id: 0", ...lines].join("\n"), vocabulary).status;
const ast = (...lines: string[]) => judgeAst(lines.join("\n"), vocabulary).status;

describe("judgeTree", () => {
  it.each([
    ["      FUNCTION id: 2, function_name: plus, function_type: ordinary"],
    ["      FUNCTION id: 2, alias: a, function_name: sumIfOrNull, function_type: aggregate"],
    ["    IDENTIFIER id: 3, identifier: text"],
    ["    IDENTIFIER id: 3, alias: m, identifier: nghe.mentions, final: 1"],
    ["    IDENTIFIER id: 3, identifier: system.tables"],
    ["    IDENTIFIER id: 3, identifier: revision"],
    ["    TABLE_FUNCTION id: 3, alias: n, table_function_name: numbers"],
    ["    CONSTANT id: 3, constant_value: 'function_name: file', constant_value_type: String"],
  ])("allows %s", (line) => {
    expect(tree(line)).toBe("allowed");
  });

  it.each([
    ["      FUNCTION id: 2, function_name: file, function_type: ordinary"],
    ["      FUNCTION id: 2, alias: x, function_name: plus, function_name: file, function_type: ordinary"],
    ["    IDENTIFIER id: 3, alias: x, identifier: mentions, identifier: secret.t"],
    ["b, identifier: secret.t"],
    ["    IDENTIFIER id: 3, identifier: SECRET.t"],
    ["    IDENTIFIER id: 3, identifier: file"],
    ["    IDENTIFIER id: 3, identifier: FILE"],
    ["    MATCHER id: 6, matcher_type: ASTERISK, qualified_identifier: secret.t"],
    ["    TABLE_FUNCTION id: 3, alias: a, table_function_name: numbers, table_function_name: url"],
    ["      SETTINGS readonly=0"],
    ["    NEW_KIND id: 3, of: something"],
    ["    CONSTANT id: 3, constant_value: 'AggregateFunction(sum, UInt8)', constant_value_type: String"],
  ])("refuses %s", (line) => {
    expect(tree(line)).toBe("refused");
  });

  it("allows a function that the text defines, unless the engine has one of that name", () => {
    const call = (name: string) => [
      `    LAMBDA id: 1, alias: ${name}`,
      `    FUNCTION id: 2, function_name: ${name}, function_type: ordinary`,
    ];
    expect(tree(...call("ratio"))).toBe("allowed");
    expect(tree(...call("file"))).toBe("refused");
  });
});

describe("judgeAst", () => {
  it("takes a SELECT with nothing beside it", () => {
    expect(ast("SelectWithUnionQuery (children 1)", " ExpressionList (children 1)", "  SelectQuery (children 1)")).toBe(
      "allowed",
    );
  });

  it.each([
    ["OUTFILE or FORMAT", ["SelectWithUnionQuery (children 2)", " ExpressionList (children 1)", " Identifier TSV"]],
    [
      "a sibling that the count hides",
      ["SelectWithUnionQuery (children 1)", " ExpressionList (children 1)", " Literal 'x'"],
    ],
    ["another statement", ["InsertQuery   (children 2)", " Identifier x"]],
    ["nothing", [""]],
    [
      "settings",
      ["SelectWithUnionQuery (children 1)", " ExpressionList (children 1)", "  SelectQuery (children 2)", "   Set"],
    ],
    [
      "a table of another database",
      ["SelectWithUnionQuery (children 1)", " ExpressionList (children 1)", "  TableIdentifier secret.t"],
    ],
    [
      "a function off the list",
      ["SelectWithUnionQuery (children 1)", " ExpressionList (children 1)", "  Function file (children 1)"],
    ],
  ])("refuses %s", (_, lines) => {
    expect(ast(...lines)).toBe("refused");
  });
});

describe("judgeNames", () => {
  it.each(["SELECT a AS `Số lượt, %`", "SELECT 'a\\nb'", "SELECT 1 AS `Share: all`"])("allows %s", (text) => {
    expect(judgeNames(text).status).toBe("allowed");
  });

  it.each([
    "SELECT a AS `x\\ny`",
    "SELECT a AS `x, identifier: y`",
    "SELECT 1 AS `a\u0001b`",
    "SELECT 1 AS `a\u2028b`",
  ])("refuses %s", (text) => {
    expect(judgeNames(text).status).toBe("refused");
  });
});
