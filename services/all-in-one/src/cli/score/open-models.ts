import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createScorer, LANGUAGES, type Scorer } from "@nghe/nlp";
import { Failure, messageOf } from "@nghe/runtime";

/** The folder has no models, or one that cannot be opened; the message names it. */
export class ModelFolderFailure extends Failure {
  override readonly name = "ModelFolderFailure";
  constructor(message: string, cause?: unknown) {
    super("model-folder", message, { retriable: false, cause });
  }
}

const MODEL = /\.(?:bin|model)$/;

/** A scorer with the models of a folder, `vi/TASK.bin`, `vi/target.model` and those of `en`. Throws `ModelFolderFailure`. */
export async function openModels(folder: string): Promise<Scorer> {
  const files = (await Promise.all(LANGUAGES.map((lang) => modelFiles(join(folder, lang))))).flat();
  if (files.length === 0) {
    throw new ModelFolderFailure(`no models in ${folder}: they lie there as vi/TASK.bin and en/TASK.bin`);
  }
  try {
    return createScorer(await Promise.all(files.map((file) => readFile(file))));
  } catch (cause) {
    throw new ModelFolderFailure(`the models in ${folder} cannot be opened: ${messageOf(cause)}`, cause);
  }
}

async function modelFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => MODEL.test(name)).map((name) => join(folder, name));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw new ModelFolderFailure(`${folder} cannot be read: ${messageOf(cause)}`, cause);
  }
}
