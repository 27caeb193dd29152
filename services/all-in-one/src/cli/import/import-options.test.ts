import { describe, expect, it } from "vitest";
import { importOptions } from "./import-options.ts";

it("needs nothing but a file", () => {
  expect(importOptions(["data/posts.csv"])).toMatchObject({
    file: "data/posts.csv",
    name: "posts.csv",
    workspace: undefined,
    rejects: "data/posts.csv.rejects.ndjson",
    batchSize: 1000,
    wishes: { source: undefined, format: undefined, dayFirst: undefined },
  });
});

it("takes what a person knows better", () => {
  const options = importOptions([
    "f",
    "--map",
    "text=body",
    "--map",
    "createdAt=3",
    "--timezone",
    "Asia/Saigon",
    "--day-first",
    "--format",
    "tsv",
  ]);
  expect([...options.wishes.overrides]).toEqual([
    ["text", "body"],
    ["createdAt", "3"],
  ]);
  expect(options.wishes).toMatchObject({ dayFirst: true, format: { kind: "csv", delimiter: "\t" } });
});

describe("what is wrong is said", () => {
  it.each([
    [[], "one FILE"],
    [["a", "b"], "one FILE"],
    [["f", "--map", "body"], "FIELD=COLUMN"],
    [["f", "--map", "nope=x"], "FIELD one of"],
    [["f", "--timezone", "Mars/Base"], "no IANA time zone"],
    [["f", "--format", "pdf"], "csv, tsv or ndjson"],
    [["f", "--batch", "0"], "1 to 5000"],
    [["f", "--workspace", "Bad Slug"], "no workspace id"],
    [["f", "--source", "a:b"], "--source"],
    [["f", "--day-first", "--month-first"], "exclude each other"],
    [["f", "--wat"], "--wat"],
  ])("%j", (args, message) => {
    expect(() => importOptions(args)).toThrow(message);
  });
});
