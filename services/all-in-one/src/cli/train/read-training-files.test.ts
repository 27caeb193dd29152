import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTrainingFiles, TrainingDataFailure } from "./read-training-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-training-"));
  await writeFile(
    join(folder, "corpus.jsonl"),
    '{"t":"Sen Bank ổn","s":1,"g":[["Sen Bank",1]]}\n{"t":"vay nhanh","s":0,"sp":"loan"}\n',
  );
  await writeFile(join(folder, "set.jsonl"), '{"text":"tệ quá","label":-1}\n\n');
  await writeFile(join(folder, "wrong.jsonl"), '{"text":"a","label":1}\n{"body":"b"}\n');
});
afterAll(async () => await rm(folder, { recursive: true }));

const at = (...names: string[]) => names.map((name) => join(folder, name));

describe("the files to learn from", () => {
  it("may be of the corpus and of labelled sets, together; spam teaches no sentiment", async () => {
    const { texts, files } = await readTrainingFiles(at("corpus.jsonl", "set.jsonl"), "sentiment", "vi");
    expect(texts).toEqual([
      { text: "Sen Bank ổn", masks: ["Sen Bank"], labels: ["1"] },
      { text: "tệ quá", masks: [], labels: ["-1"] },
    ]);
    expect(files.map(({ name, lines }) => [name, lines])).toEqual([
      ["corpus.jsonl", 1],
      ["set.jsonl", 1],
    ]);
  });

  it("have one digest in whatever order they are named", async () => {
    const there = await readTrainingFiles(at("corpus.jsonl", "set.jsonl"), "sentiment", "vi");
    const back = await readTrainingFiles(at("set.jsonl", "corpus.jsonl"), "sentiment", "vi");
    expect(back.digest).toBe(there.digest);
    expect(back.files).toEqual(there.files);
  });

  it.each([
    [["wrong.jsonl"], /wrong\.jsonl:2 neither a line of the corpus/],
    [["nowhere.jsonl"], /cannot read .*nowhere\.jsonl/],
    [["set.jsonl"], /nothing to tell apart: the data show 1 classes of sentiment/],
  ])("are refused with the place of what is wrong: %j", async (names, says) => {
    const reading = readTrainingFiles(at(...names), "sentiment", "vi");
    await expect(reading).rejects.toThrow(TrainingDataFailure);
    await expect(reading).rejects.toThrow(says);
  });
});
