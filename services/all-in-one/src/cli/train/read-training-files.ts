import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Language, readTrainingLine, type TaskName, type TrainingText } from "@nghe/nlp";
import { Failure, messageOf } from "@nghe/runtime";

/** A file that was learned from: how many of its lines teach the task, and the digest of its bytes. */
export type LearnedFile = { name: string; lines: number; digest: string };

/** `digest` is that of all files together, in whatever order they were named. */
export type TrainingData = { texts: TrainingText[]; files: LearnedFile[]; digest: string };

/** The data cannot be learned from; the message names the file and the line. */
export class TrainingDataFailure extends Failure {
  override readonly name = "TrainingDataFailure";
  constructor(message: string, cause?: unknown) {
    super("training-data", message, { retriable: false, cause });
  }
}

const FEW_CLASSES = 2;

/** Reads what files teach about a task. Throws `TrainingDataFailure` at the first line that is not understood. */
export async function readTrainingFiles(
  paths: readonly string[],
  task: TaskName,
  lang: Language,
): Promise<TrainingData> {
  const texts: TrainingText[] = [];
  const files: LearnedFile[] = [];
  for (const path of paths) {
    const bytes = await readBytes(path);
    const before = texts.length;
    for (const [nth, line] of bytes.toString("utf8").split("\n").entries()) {
      if (line.trim() === "") continue;
      const read = readTrainingLine(line, task, lang);
      if (read.status === "problem") throw new TrainingDataFailure(`${path}:${nth + 1} ${read.says}`);
      if (read.status === "text") texts.push(read.text);
    }
    files.push({ name: basename(path), lines: texts.length - before, digest: sha256(bytes) });
  }
  const labels = new Set(texts.flatMap((text) => text.labels));
  if (labels.size < FEW_CLASSES) {
    throw new TrainingDataFailure(`nothing to tell apart: the data show ${labels.size} classes of ${task}`);
  }
  files.sort((one, other) => compare(`${one.name} ${one.digest}`, `${other.name} ${other.digest}`));
  const digests = files.map(({ digest }) => digest).sort(compare);
  return { texts, files, digest: sha256(digests.join("\n")) };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TrainingDataFailure(`cannot read ${path}: ${messageOf(cause)}`, cause);
  }
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** By code units: the same wherever it runs. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
