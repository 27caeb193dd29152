import { spawnSync } from "node:child_process";
import { join } from "node:path";

const COMPILER = "cc";

const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether the flag is there and the file is one of the log. */
static int fails(int fd) {
  const char *flag = getenv("FLUSH_FAILS_WHEN");
  char name[64], path[4096];
  if (!flag || access(flag, F_OK) != 0) return 0;
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "data.mdb") != NULL;
}
#define FLUSH(call) \\
  int call(int fd) { \\
    if (fails(fd)) { errno = EIO; return -1; } \\
    int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, #call); \\
    return real(fd); \\
  }
FLUSH(fsync)
FLUSH(fdatasync)
`;

/** A library that, loaded before a program, lets the flushes of its log fail while a file of that name is there. */
export type FailingFlush = { env: (flag: string) => Record<string, string> };

/** Builds it in `directory`; gives the reason in words where this machine cannot. */
export function buildFailingFlush(directory: string): FailingFlush | { reason: string } {
  const library = join(directory, "failing-flush.so");
  const words = ["-shared", "-fPIC", "-o", library, "-x", "c", "-", "-ldl"];
  const built = spawnSync(COMPILER, words, { input: SOURCE, encoding: "utf8" });
  if (built.status !== 0) return { reason: `needs a C compiler: ${(built.stderr ?? "no cc").trim().split("\n")[0]}` };
  return { env: (flag) => ({ LD_PRELOAD: library, FLUSH_FAILS_WHEN: flag }) };
}
