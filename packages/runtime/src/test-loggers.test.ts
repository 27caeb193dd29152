import { describe, expect, it } from "vitest";
import { createCapturingLogger, silentLogger } from "./test-loggers.ts";

describe("createCapturingLogger", () => {
  it("keeps every line with its fields, and a child's with what it inherits", () => {
    const logger = createCapturingLogger();
    logger.info({ rows: 1 }, "stored");
    logger.child({ service: "sink" }).child({ partition: 2 }).error({ rows: 0 }, "broke");
    expect(logger.lines).toEqual([
      { level: "info", message: "stored", fields: { rows: 1 } },
      { level: "error", message: "broke", fields: { service: "sink", partition: 2, rows: 0 } },
    ]);
  });
});

describe("silentLogger", () => {
  it("takes everything and has silent children", () => {
    expect(silentLogger.child({ a: 1 })).toBe(silentLogger);
    expect(silentLogger.error({ a: 1 }, "x")).toBeUndefined();
  });
});
