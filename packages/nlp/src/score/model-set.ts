import { LANGUAGES, type Language } from "../corpus/labels.ts";
import { type LinearModel, openLinearModel } from "../linear/linear-model.ts";
import { ModelFileFailure } from "../linear/model-file.ts";
import { readTargetFile } from "../target/target-file.ts";
import { TASKS, type TaskName } from "../training/tasks.ts";

/** The models of a language by their task; a task may have none. `target` are the bytes of the model of targets. */
export type ModelSet = Partial<Record<TaskName, LinearModel>> & { target?: Uint8Array };

const TARGET_MAGIC = "NGHETM1";

/** Opens model files, in whatever order. Throws `ModelFileFailure` for a task that is not known or is there twice. */
export function openModels(files: readonly Uint8Array[]): ReadonlyMap<Language, ModelSet> {
  const sets = new Map<Language, ModelSet>(LANGUAGES.map((lang) => [lang, {}]));
  for (const bytes of files) {
    if (isTargetFile(bytes)) addTarget(sets, bytes);
    else addModel(sets, openLinearModel(bytes));
  }
  return sets;
}

type Sets = ReadonlyMap<Language, ModelSet>;

function addModel(sets: Sets, model: LinearModel): void {
  const { lang, task } = model.head;
  const known = TASKS.find((name) => name === task);
  if (known === undefined) throw new ModelFileFailure(`the model is of an unknown task: ${task}`);
  setOf(sets, lang, known)[known] = model;
}

function addTarget(sets: Sets, bytes: Uint8Array): void {
  setOf(sets, readTargetFile(bytes).head.lang, "target").target = bytes;
}

function setOf(sets: Sets, lang: Language, task: keyof ModelSet): ModelSet {
  const set = sets.get(lang) ?? {};
  if (set[task] !== undefined) throw new ModelFileFailure(`two models of ${lang} ${task}`);
  return set;
}

function isTargetFile(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, TARGET_MAGIC.length)) === TARGET_MAGIC;
}
