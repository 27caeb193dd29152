import { totalmem } from "node:os";
import { z } from "zod";
import type { Machine } from "./look-at-machine.ts";

const Report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  const report = Report.safeParse(process.report.getReport());
  return {
    nodeVersion: process.version,
    platform: process.platform,
    arch: process.arch,
    glibc: report.success ? report.data.header.glibcVersionRuntime : undefined,
    memoryBytes: totalmem(),
  };
}
