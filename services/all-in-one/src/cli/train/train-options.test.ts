import { describe, expect, it } from "vitest";
import { UsageError } from "../command.ts";
import { trainOptions } from "./train-options.ts";

const LEAST = ["--lang", "vi", "--task", "sentiment", "--data", "a.jsonl"];

describe("the options of training", () => {
  it("have a seed, a field and a folder of their own", () => {
    expect(trainOptions(LEAST)).toEqual({
      ...{ lang: "vi", task: "sentiment", files: ["a.jsonl"], out: "models", seed: 1, field: "same" },
      licence: "not stated",
    });
  });

  it("take files as a shell spells them out, and more than one --data", () => {
    expect(trainOptions([...LEAST, "b.jsonl", "--seed", "7", "c.jsonl"]).files).toEqual([
      "a.jsonl",
      "b.jsonl",
      "c.jsonl",
    ]);
    expect(trainOptions([...LEAST, "--data", "b.jsonl"]).files).toEqual(["a.jsonl", "b.jsonl"]);
  });

  it.each([
    [["--lang", "fr", "--task", "sentiment", "--data", "a"], '--lang is one of vi, en, not "fr"'],
    [["--lang", "vi", "--task", "mood", "--data", "a"], "--task is one of sentiment, emotion"],
    [["--lang", "vi", "--task", "sentiment"], "--data is missing"],
    [["--task", "sentiment", "--data", "a"], "--lang is missing"],
    [[...LEAST, "--seed", "-1"], "--seed"],
    [[...LEAST, "--seed", "99999999999"], "--seed is a whole number"],
    [[...LEAST, "--field", "mine"], "--field is one of same, other"],
  ])("refuse %j", (args, says) => {
    expect(() => trainOptions(args)).toThrow(UsageError);
    expect(() => trainOptions(args)).toThrow(says);
  });
});
