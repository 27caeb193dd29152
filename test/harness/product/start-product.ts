import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ending, type MainProgram, runMain } from "./main-program.ts";

export const ADMIN_KEY = "nghe_admin_key_of_the_tests_0123456789";
const START_WITHIN_MS = 60_000;

/** Where a running product is reached, and the key that opens all of it. */
export type ProductDoors = { apiUrl: string; sqlUrl: string; adminKey: string };

export type RunningProduct = ProductDoors & {
  directory: string;
  program: MainProgram;
  /** SIGTERM, and how it ended. */
  stop(): Promise<Ending>;
  /** SIGKILL to the process itself. */
  kill(): Promise<Ending>;
};

/** Where its data is, and settings beside those of every test: free ports, no demo, a known admin key. */
export type ProductOptions = { directory: string; env: Readonly<Record<string, string>> };

/** The settings of a product of tests. */
export function productEnv({ directory, env }: ProductOptions): Record<string, string> {
  return {
    NGHE_DATA_DIR: directory,
    NGHE_PORT: "0",
    NGHE_CLICKHOUSE_PORT: "0",
    NGHE_ADMIN_KEY: ADMIN_KEY,
    NGHE_DEMO: "0",
    ...env,
  };
}

/** The whole product in one process, as `npm start` runs it, once it listens. Rejects where it ends before. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const program = runMain(["start"], productEnv(options));
  const signalled = (name: NodeJS.Signals) => async () => {
    program.child.kill(name);
    return program.ended;
  };
  const [stop, kill] = [signalled("SIGTERM"), signalled("SIGKILL")];
  try {
    const doors = await doorsOf(program);
    return { ...doors, adminKey: ADMIN_KEY, directory: options.directory, program, stop, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** A directory of its own for a test, and its removal. */
export async function makeDirectory(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "nghe-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Where it says that it can be opened, once it does. */
async function doorsOf({ child, ended, err, out }: MainProgram): Promise<{ apiUrl: string; sqlUrl: string }> {
  return new Promise((found, failed) => {
    const fail = (what: string) => failed(new Error(`${what}: ${err().slice(-2_000)}${out().slice(-4_000)}`));
    const late = setTimeout(() => fail("the product did not listen in time"), START_WITHIN_MS);
    const done = () => clearTimeout(late);
    void ended.then(done, done).then(() => fail("the product ended before it listened"));
    child.stderr?.on("data", () => {
      const apiUrl = /^Open +(http:\/\/[\w.:]+)/m.exec(err())?.[1];
      const sqlUrl = /^SQL +(http:\/\/[\w.:]+)/m.exec(err())?.[1];
      if (apiUrl === undefined || sqlUrl === undefined) return;
      done();
      found({ apiUrl, sqlUrl });
    });
  });
}
