import { Failure } from "@nghe/runtime";
import type { Language } from "../../corpus/labels.ts";
import type { Field } from "../../training/recipe.ts";
import { readTargetLine } from "./read-target-line.ts";
import { targetCard } from "./target-card.ts";
import type { TargetExample } from "./target-example.ts";
import { type TrainedTarget, trainTarget } from "./train-target.ts";

/** A file to learn from: lines of JSON, and the SHA-256 of its bytes. */
export type TargetFileToLearn = { name: string; content: string; digest: string };

export type LearningWish = {
  lang: Language;
  seed: number;
  field: Field;
  /** Of the data, as whoever trains states it. */
  licence: string;
  /** Of all files together. */
  digest: string;
};

/** The data cannot be learned from; the message names the file and the line. */
export class TargetDataFailure extends Failure {
  override readonly name = "TargetDataFailure";
  constructor(message: string) {
    super("training-data", message, { retriable: false, cause: undefined });
  }
}

/** Learns a model of targets from files, and writes its card. Throws `TargetDataFailure`. */
export function learnTargets(
  files: readonly TargetFileToLearn[],
  { lang, seed, field, licence, digest }: LearningWish,
): TrainedTarget & { card: string } {
  const read = files.map(({ name, content, digest: own }) => ({
    name,
    digest: own,
    examples: examplesIn(name, content),
  }));
  const examples = read.flatMap((file) => file.examples);
  if (new Set(examples.filter(({ target }) => target !== "").map(({ tone }) => tone)).size < 2) {
    throw new TargetDataFailure("nothing to tell apart: the data show less than two tones toward targets");
  }
  const trained = trainTarget(examples, { lang, seed, field, digest });
  const facts = read
    .map((file) => ({ name: file.name, lines: file.examples.length, digest: file.digest }))
    .sort((one, other) => (`${one.name} ${one.digest}` < `${other.name} ${other.digest}` ? -1 : 1));
  return { ...trained, card: targetCard(trained, { files: facts, licence, field }) };
}

function examplesIn(name: string, content: string): TargetExample[] {
  return content.split("\n").flatMap((line, nth) => {
    if (line.trim() === "") return [];
    const read = readTargetLine(line, name);
    if (read.status === "problem") throw new TargetDataFailure(`${name}:${nth + 1} ${read.says}`);
    return read.examples;
  });
}
