import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createPinoLogger, type LogLevel } from "./pino-logger.ts";

function capture(level: LogLevel) {
  const lines: Array<Record<string, unknown>> = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, logger: createPinoLogger({ level, stream }) };
}

describe("createPinoLogger", () => {
  it("writes one JSON object per line, with level, time and message", () => {
    const { lines, logger } = capture("info");
    logger.info({ rows: 3 }, "stored");
    expect(lines).toEqual([{ level: "info", time: expect.stringMatching(/^\d{4}-.*Z$/), rows: 3, msg: "stored" }]);
  });

  it("leaves out what is below its level", () => {
    const { lines, logger } = capture("warn");
    logger.debug({}, "d");
    logger.info({}, "i");
    logger.warn({}, "w");
    logger.error({}, "e");
    expect(lines.map(({ msg }) => msg)).toEqual(["w", "e"]);
  });

  it("says nothing when silent", () => {
    const { lines, logger } = capture("silent");
    logger.error({}, "e");
    expect(lines).toEqual([]);
  });

  it("hides secrets in fields, in a child's fields and in the message", () => {
    const { lines, logger } = capture("info");
    const child = logger.child({ service: "api", request: { headers: { authorization: "Bearer s3cr3t-s3cr3t" } } });
    child.warn({ query: { token: "s3cr3t-s3cr3t" } }, "GET /x?key=s3cr3t-s3cr3t refused");
    expect(JSON.stringify(lines)).not.toContain("s3cr3t");
    expect(lines[0]).toMatchObject({ service: "api", msg: "GET /x?key=[redacted] refused" });
  });

  it("tells an error with its causes", () => {
    const { lines, logger } = capture("info");
    logger.error({ error: new Error("outer", { cause: new Error("inner") }) }, "broke");
    expect(lines[0]).toMatchObject({ error: { message: "outer", cause: { message: "inner" } } });
  });

  it("keeps one line of log for a text with newlines", () => {
    const { lines, logger } = capture("info");
    logger.info({ text: "a\nb\u2028c" }, "posted\nby someone");
    expect(lines).toHaveLength(1);
  });
});
