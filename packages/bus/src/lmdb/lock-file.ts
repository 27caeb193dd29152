import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DirectoryInUse } from "../failures.ts";

/** Who holds a directory. `startedAt` tells a process from a later one that was given the same number. */
type Holder = { pid: number; startedAt: string };

export type LockFile = { release(): Promise<void> };

const NAME = "nghe.lock";
const ATTEMPTS = 5;

/**
 * Takes a directory for this process, making it if needed. Throws `DirectoryInUse`, naming the process that has it.
 * The lock of a process that is gone is taken over. Processes of other machines or containers are not seen: a data
 * directory belongs to one.
 */
export async function acquireLockFile(directory: string): Promise<LockFile> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, NAME);
  const content = JSON.stringify({ pid: process.pid, startedAt: await startOf(process.pid), token: randomUUID() });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await place(path, content)) return { release: () => release(path, content) };
    const held = await readLock(path);
    if (held === undefined) continue;
    const holder = parseHolder(held);
    if (holder !== undefined && (await lives(holder))) throw new DirectoryInUse(directory, holder.pid);
    await takeAway(path, held);
  }
  throw new DirectoryInUse(directory, parseHolder((await readLock(path)) ?? "")?.pid ?? 0);
}

/** A link appears whole or not at all, and only where there is none. */
async function place(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(draft, content, { flag: "wx" });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a stale lock; where another process has replaced it meanwhile, puts that one back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await readLock(aside)) !== stale) await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function release(path: string, content: string): Promise<void> {
  if ((await readLock(path)) === content) await rm(path, { force: true });
}

async function readLock(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || !("pid" in parsed) || !("startedAt" in parsed))
      return undefined;
    const { pid, startedAt } = parsed;
    return typeof pid === "number" && typeof startedAt === "string" ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

async function lives(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
  }
  return holder.startedAt === (await startOf(holder.pid));
}

/** When a process began, in the kernel's ticks since boot; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return afterName[0] === "Z" ? "ended" : (afterName[19] ?? "");
  } catch {
    return "";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
