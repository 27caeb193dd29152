import { describe, expect, it } from "vitest";
import { readTrainingLine } from "./read-training-line.ts";
import { TASKS, type TaskName } from "./tasks.ts";

const POST = JSON.stringify({
  ...{
    t: "Sen Bank lỗi hoài, qua KLBank",
    s: -1,
    g: [
      ["Sen Bank", -1],
      ["KLBank", 1],
    ],
    e: "anger",
  },
  ...{ st: "retention", tp: "app", pp: ["app-error"], a: ["complaint"] },
});
const labelsOf = (line: string, task: TaskName, lang: "vi" | "en" = "vi") => {
  const read = readTrainingLine(line, task, lang);
  return read.status === "text" ? read.text.labels : read;
};

describe("a line of the corpus", () => {
  it.each<[TaskName, string[]]>([
    ["sentiment", ["-1"]],
    ["emotion", ["anger"]],
    ["stage", ["retention"]],
    ["touchpoint", ["app"]],
    ["pain-points", ["app-error"]],
    ["acts", ["complaint"]],
    ["spam", ["none"]],
    ["hate", ["none"]],
  ])("teaches %s", (task, labels) => {
    expect(labelsOf(POST, task)).toEqual(labels);
  });

  it("masks the names in it", () => {
    const read = readTrainingLine(POST, "sentiment", "vi");
    expect(read).toMatchObject({ text: { masks: ["Sen Bank", "KLBank"] } });
  });

  it("that is spam teaches spam alone", () => {
    const spam = '{"t":"vay nhanh","s":0,"sp":"loan"}';
    for (const task of TASKS) expect(labelsOf(spam, task)).toEqual(task === "spam" ? ["loan"] : { status: "skipped" });
  });
});

describe("a line of a labelled set", () => {
  it.each<[string, TaskName, "vi" | "en", string[]]>([
    ['{"text":"x","label":-1}', "sentiment", "en", ["-1"]],
    ['{"text":"x","label5":2,"target":"@a","at":"2015"}', "sentiment", "en", ["1"]],
    ['{"text":"x","label":4}', "emotion", "vi", ["none"]],
    ['{"text":"x","label":2}', "emotion", "en", ["optimism"]],
    ['{"text":"x","label":1}', "spam", "vi", ["spam"]],
    ['{"text":"x","label":2}', "hate", "vi", ["hate"]],
  ])("%s teaches %s in %s", (line, task, lang, labels) => {
    expect(labelsOf(line, task, lang)).toEqual(labels);
  });

  it("masks its target, named or as $T$", () => {
    const read = readTrainingLine('{"text":"I like $T$","target":"jimmy","label":1}', "sentiment", "en");
    expect(read).toMatchObject({ text: { masks: ["$T$", "jimmy"] } });
  });
});

describe("a line that cannot be learned from", () => {
  it.each<[string, TaskName, RegExp]>([
    ["{", "sentiment", /no JSON/],
    ['{"body":"x"}', "sentiment", /neither a line of the corpus/],
    ["[]", "sentiment", /neither/],
    ['{"text":"x"}', "sentiment", /neither label nor label5/],
    ['{"text":"x","label":7}', "sentiment", /7 is no label of sentiment in "vi"/],
    ['{"text":"x","label":1}', "stage", /1 is no label of stage/],
    ['{"t":"x","s":3}', "sentiment", /^s: /],
  ])("says why: %s", (line, task, says) => {
    const read = readTrainingLine(line, task, "vi");
    expect(read.status).toBe("problem");
    expect(read.status === "problem" ? read.says : "").toMatch(says);
  });
});
