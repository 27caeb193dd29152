import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { acquireLockFile, type LockFile } from "@nghe/bus/lmdb";

/** Where everything of an embedded installation lies. */
export type DataDirectory = {
  path: string;
  /** True where nothing had been kept here before. */
  isNew: boolean;
  log: string;
  tables: string;
  imports: string;
  /** The installation's own secret: keys are hashed and channels' secrets derived with it. */
  secret: string;
  adminKey: { value: string; isNew: boolean };
  release(): Promise<void>;
};

/**
 * Takes a data directory for this process, making what is missing. The lock comes before anything is opened; secrets
 * are files that only their owner can read. `givenKey` is NGHE_ADMIN_KEY where it was set.
 */
export async function openDataDirectory(path: string, givenKey: undefined | string): Promise<DataDirectory> {
  await mkdir(path, { recursive: true });
  const lock: LockFile = await acquireLockFile(path);
  try {
    const secret = await keptSecret(join(path, "secret"));
    const adminKey =
      givenKey === undefined ? await keptSecret(join(path, "admin-key")) : { value: givenKey, isNew: false };
    const directory = {
      path,
      isNew: secret.isNew,
      log: join(path, "log"),
      tables: join(path, "clickhouse"),
      imports: join(path, "imports"),
      secret: secret.value,
      adminKey,
      release: () => lock.release(),
    };
    for (const folder of [directory.log, directory.tables, directory.imports]) await mkdir(folder, { recursive: true });
    return directory;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The admin key of a data directory that another process may hold; undefined where there is none yet. */
export async function readAdminKey(path: string): Promise<undefined | string> {
  return readFile(join(path, "admin-key"), "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );
}

async function keptSecret(path: string): Promise<{ value: string; isNew: boolean }> {
  const made = randomBytes(32).toString("base64url");
  try {
    await writeFile(path, `${made}\n`, { flag: "wx", mode: 0o600 });
    return { value: made, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  await chmod(path, 0o600);
  return { value: (await readFile(path, "utf8")).trim(), isNew: false };
}
