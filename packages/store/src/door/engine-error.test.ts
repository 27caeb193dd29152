import { describe, expect, it } from "vitest";
import { toEngineError } from "./engine-error.ts";

describe("toEngineError", () => {
  it("takes the engine's words apart, also where it says its code twice", () => {
    const said =
      "Code: 115. DB::Exception: Code: 115. DB::Exception: Unknown setting 'a'. (UNKNOWN_SETTING) (version 26.7.2.1). (UNKNOWN_SETTING)";
    expect(toEngineError(new Error(said))).toMatchObject({
      exceptionCode: 115,
      label: "UNKNOWN_SETTING",
      detail: "Unknown setting 'a'",
    });
  });

  it("keeps brackets that are part of the message", () => {
    const error = toEngineError(new Error("Code: 62. DB::Exception: Syntax error (line 1, col 3): x. (SYNTAX_ERROR)"));
    expect(error).toMatchObject({ exceptionCode: 62, detail: "Syntax error (line 1, col 3): x" });
  });

  it("has a code of its own for anything else, and leaves its own errors alone", () => {
    const error = toEngineError("gone");
    expect(error).toMatchObject({ exceptionCode: 1002, label: "UNKNOWN_EXCEPTION", detail: "gone", retriable: false });
    expect(toEngineError(error)).toBe(error);
  });
});
