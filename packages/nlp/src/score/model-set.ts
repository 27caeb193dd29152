import { LANGUAGES, type Language } from "../corpus/labels.ts";
import { type LinearModel, openLinearModel } from "../linear/linear-model.ts";
import { ModelFileFailure } from "../linear/model-file.ts";
import { TASKS, type TaskName } from "../training/tasks.ts";

/** The models of a language by their task; a task may have none. */
export type ModelSet = Partial<Record<TaskName, LinearModel>>;

/** Opens model files, in whatever order. Throws `ModelFileFailure` for a task that is not known or is there twice. */
export function openModels(files: readonly Uint8Array[]): ReadonlyMap<Language, ModelSet> {
  const sets = new Map<Language, ModelSet>(LANGUAGES.map((lang) => [lang, {}]));
  for (const bytes of files) {
    const model = openLinearModel(bytes);
    const { lang, task } = model.head;
    const known = TASKS.find((name) => name === task);
    const set = sets.get(lang);
    if (known === undefined || set === undefined)
      throw new ModelFileFailure(`the model is of an unknown task: ${task}`);
    if (set[known] !== undefined) throw new ModelFileFailure(`two models of ${lang} ${task}`);
    set[known] = model;
  }
  return sets;
}
