import { EngineError } from "@nghe/store/door";
import { describe, expect, it } from "vitest";
import { DoorException, exceptionOf, exceptionText, toException } from "./exception.ts";
import { CONTENT_TYPES, DEFAULT_FORMAT } from "./formats.ts";

describe("what a client is told", () => {
  it("is ClickHouse's own line, as drivers parse it", () => {
    expect(exceptionText(new DoorException(62, "SYNTAX_ERROR", "Syntax error"), "26.7.2.1")).toBe(
      "Code: 62. DB::Exception: Syntax error. (SYNTAX_ERROR) (version 26.7.2.1)\n",
    );
    expect(exceptionText(new DoorException(62, "", "Syntax error"), "26.7")).toBe(
      "Code: 62. DB::Exception: Syntax error. (version 26.7)\n",
    );
  });

  it.each([
    [62, 400],
    [60, 404],
    [81, 404],
    [48, 501],
    [159, 408],
    [194, 401],
    [497, 403],
    [516, 403],
    [202, 429],
    [241, 500],
    [394, 500],
    [999_999, 400],
  ])("of code %i comes under the status %i", (code, status) => {
    expect(new DoorException(code, "X", "x").status).toBe(status);
  });

  it("may be tried again where there were too many at once or too much to do, and not otherwise", () => {
    const isRetriable = (status?: number) => new DoorException(202, "X", "x", status).retriable;
    expect([isRetriable(429), isRetriable(503), isRetriable(400)]).toEqual([true, true, false]);
  });

  it("of a refusal is the refusal's", () => {
    const refusal = { code: 497, label: "ACCESS_DENIED", message: "Not here" } as Parameters<typeof exceptionOf>[0];
    expect(exceptionOf(refusal)).toMatchObject({ exceptionCode: 497, status: 403, message: "Not here" });
  });
});

describe("what was thrown", () => {
  it("by the door is told as it is", () => {
    const thrown = new DoorException(62, "SYNTAX_ERROR", "x");
    expect(toException(thrown)).toBe(thrown);
  });

  it("by the engine is told in its words", () => {
    expect(toException(new EngineError(47, "UNKNOWN_IDENTIFIER", "Unknown x"))).toMatchObject({
      exceptionCode: 47,
      message: "Unknown x",
      status: 404,
    });
  });

  it("by a client that went away is a cancelled query", () => {
    expect(toException(new DOMException("gone", "AbortError"))).toMatchObject({ exceptionCode: 394 });
  });

  it.each([new Error("/var/lib/nghe is full"), "a text", null, new DOMException("late", "TimeoutError")])(
    "by anything else is not told: %s",
    (error) => {
      const exception = toException(error);
      expect(exception).toMatchObject({ exceptionCode: 1002, status: 500 });
      expect(exception.message).toBe("The server could not answer. Its log says why");
    },
  );
});

describe("the formats of answers", () => {
  it.each([
    ["JSON", "application/json; charset=UTF-8"],
    ["JSONEachRow", "application/x-ndjson; charset=UTF-8"],
    ["TabSeparated", "text/tab-separated-values; charset=UTF-8"],
    ["CSVWithNames", "text/csv; charset=UTF-8; header=present"],
    ["CSV", "text/csv; charset=UTF-8; header=absent"],
    ["Native", "application/octet-stream"],
    ["Pretty", "text/plain; charset=UTF-8"],
  ])("%s is %s", (format, type) => {
    expect(CONTENT_TYPES.get(format)).toBe(type);
  });

  it("have the default among them, and none that writes elsewhere or runs code", () => {
    expect(CONTENT_TYPES.has(DEFAULT_FORMAT)).toBe(true);
    for (const format of ["SQLInsert", "Template", "CustomSeparated", "Capnp", "Protobuf", "MySQLWire", "native", ""]) {
      expect(CONTENT_TYPES.has(format)).toBe(false);
    }
  });
});
