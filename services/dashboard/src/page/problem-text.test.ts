import { expect, it } from "vitest";
import { english } from "../i18n/english.ts";
import { vietnamese } from "../i18n/vietnamese.ts";
import { problemText } from "./problem-text.ts";

it("speaks the reader's language where it knows the problem", () => {
  const problem = { code: "unreachable", message: "fetch failed" };
  expect(problemText(english, problem)).toBe(english.problems.unreachable);
  expect(problemText(vietnamese, problem)).toBe(vietnamese.problems.unreachable);
});

it("gives the server's words for what it does not know", () => {
  expect(problemText(english, { code: "invalid", message: "last: is too long" })).toBe("last: is too long");
});

it("always says something", () => {
  expect(problemText(english, { code: "odd", message: "" })).toBe(english.notAnswered);
});
