import { describe, expect, it } from "vitest";
import { Failure, isRetriable, messageOf, retryAfterOf } from "./failure.ts";

describe("Failure", () => {
  it("keeps its code, whether to try again, when, and its cause", () => {
    const cause = new Error("ECONNRESET");
    const failure = new Failure("store.away", "no answer", { retriable: true, retryAfterMs: 500, cause });
    expect(failure).toMatchObject({ code: "store.away", retriable: true, retryAfterMs: 500, name: "Failure", cause });
    expect(isRetriable(failure)).toBe(true);
    expect(retryAfterOf(failure)).toBe(500);
  });

  it("has no cause where none was given", () => {
    expect(Object.hasOwn(new Failure("x", "y", { retriable: false }), "cause")).toBe(false);
  });
});

describe("what is not a Failure", () => {
  it.each([new Error("a bug"), "text", undefined, { retriable: true }])("is not tried again: %s", (thrown) => {
    expect(isRetriable(thrown)).toBe(false);
    expect(retryAfterOf(thrown)).toBeUndefined();
  });

  it("still has a message", () => {
    expect(messageOf(new Error("a bug"))).toBe("a bug");
    expect(messageOf("text")).toBe("text");
    expect(messageOf(null)).toBe("null");
  });
});
