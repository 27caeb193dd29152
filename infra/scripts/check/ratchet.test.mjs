import { describe, expect, it } from "vitest";
import { escapes, longestFile, testLines } from "./ratchet.mjs";

const rulesIn = (text, path = "packages/bus/src/bus.ts") => escapes([{ path, text }]).map(({ rule }) => rule);

// Written in two halves, so that this file does not offend against what it plants.
const at = "@ts-";
const comment = "//";

describe("escapes", () => {
  it.each([
    ["any", "const a: any = 1;"],
    ["any", "const a = b as any;"],
    ["any", "type T = Map<string, any>;"],
    ["any", "type T = Record<any, string>;"],
    ["any", "function f(a: any, b: string) {}"],
    ["any", "const a = <any>b;"],
    ["any", "type T = string | any;"],
    ["any", "function f<T extends any>() {}"],
    ["type check switched off", `${comment} ${at}ignore`],
    ["type check switched off", `/* ${at}expect-error because */`],
    ["type check switched off", `/**\n * ${at}nocheck\n */`],
    ["lint switched off", `${comment} biome-${"ignore"} lint/style: no`],
    ["lint switched off", `/* eslint-${"disable"} */`],
    ["console", "console.log(1);"],
    ["console", "console['log'](1);"],
    ["process.env outside main", "const port = process.env.NGHE_PORT;"],
    ["process.env outside main", "const { env } = process; process.env['A'];"],
    ["process.exit outside main", "process.exit(1);"],
    ["test left out or alone", "it.only('x', () => {});"],
    ["test left out or alone", "describe.skip('x', () => {});"],
    ["test left out or alone", "it.concurrent.only('x', () => {});"],
    ["test left out or alone", "test.todo('x');"],
  ])("finds %s in %j", (rule, text) => {
    expect(rulesIn(text)).toEqual([rule]);
  });

  it.each([
    "// any of them, as any reader sees",
    'const text = "a: any";',
    "await Promise.any(tries);",
    "const signal = AbortSignal.any([one, other]);",
    "fc.anything();",
    "const anything: anyone = 1;",
    `const text = "see ${at}ignore";`,
    "describe.skipIf(!kafka.available)(titled('x', kafka), () => {});",
    "it.each([1])('%i', () => {});",
    "process.exitCode = 1;",
    "logger.console;",
  ])("finds nothing in %j", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it("tells the file and the line", () => {
    expect(escapes([{ path: "services/api/src/x.ts", text: "a;\nb;\nconst c: any = 1;\n" }])).toEqual([
      { rule: "any", path: "services/api/src/x.ts", line: 3 },
    ]);
  });

  it("lets a main read the environment and end, a script print, and a test read the environment", () => {
    expect(rulesIn("process.env.A; process.exit(1);", "services/api/src/main.ts")).toEqual([]);
    expect(rulesIn("process.env.A; console.log(1);", "infra/scripts/x.mjs")).toEqual([]);
    expect(rulesIn("process.env.A;", "test/harness/needs.ts")).toEqual([]);
    expect(rulesIn("process.env.A;", "packages/bus/src/domain.ts")).toEqual(["process.env outside main"]);
  });

  it("finds a file that is too long, of any kind", () => {
    const lines = (count) => "x\n".repeat(count);
    expect(rulesIn(lines(longestFile))).toEqual([]);
    expect(rulesIn(lines(longestFile + 1))).toEqual([`more than 400 lines (401)`]);
    expect(rulesIn(lines(500), "packages/store/migrations/0001.sql")).toEqual([`more than 400 lines (500)`]);
  });
});

describe("testLines", () => {
  it("counts lines that are not blank, of tests and of source, by package", () => {
    const files = [
      { path: "packages/bus/src/bus.ts", text: "a\n\nb\n" },
      { path: "packages/bus/src/bus.test.ts", text: "a\n" },
      { path: "packages/bus/src/testing/bus-contract.ts", text: "a\nb\nc\n" },
      { path: "packages/store/migrations/0001.sql", text: "a\n" },
      { path: "test/e2e/all.test.ts", text: "a\n" },
    ];
    expect(Object.fromEntries(testLines(files))).toEqual({
      "packages/bus": { source: 2, tests: 4 },
      test: { source: 0, tests: 1 },
    });
  });
});
