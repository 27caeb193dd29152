import { type Ending, type MainProgram, runMain } from "./main-program.ts";
import type { ProductDoors } from "./start-product.ts";

export type ImportRun = { ending: Ending; out: string; err: string };

/** `nghe import FILE …` against a running server. Its bookmarks lie in `directory`. */
export function startImport(doors: ProductDoors, directory: string, words: readonly string[]): MainProgram {
  const { hostname, port } = new URL(doors.apiUrl);
  return runMain(["import", ...words], {
    NGHE_HOST: hostname,
    NGHE_PORT: port,
    NGHE_ADMIN_KEY: doors.adminKey,
    NGHE_DATA_DIR: directory,
  });
}

/** The same, to its end. */
export async function importFile(doors: ProductDoors, directory: string, words: readonly string[]): Promise<ImportRun> {
  const program = startImport(doors, directory, words);
  const ending = await program.ended;
  return { ending, out: program.out(), err: program.err() };
}
