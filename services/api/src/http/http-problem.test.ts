import { BrandPatch, NewBrand } from "@nghe/contracts";
import { expect, it } from "vitest";
import { HttpProblem, invalid, notFound, parseOrRefuse } from "./http-problem.ts";

const refusal = (act: () => unknown): HttpProblem => {
  try {
    act();
  } catch (error) {
    if (error instanceof HttpProblem) return error;
  }
  throw new Error("nothing was refused");
};

it("names every wrong field and says what is missing", () => {
  const problem = refusal(() => parseOrRefuse(NewBrand, { id: "Đ", role: "own", query: "x" }));
  expect(problem.status).toBe(400);
  expect(problem.details).toEqual({
    problems: [
      { path: "id", message: expect.stringContaining("a-z") },
      { path: "name", message: "is required" },
    ],
  });
  expect(problem.message).toContain("name: is required");
});

it("names the path inside nested fields", () => {
  const problem = refusal(() => parseOrRefuse(BrandPatch, { names: ["ok", 7] }));
  expect(problem.details).toMatchObject({ problems: [{ path: "names.1" }] });
});

it("refuses fields it does not know by name", () => {
  const problem = refusal(() => parseOrRefuse(BrandPatch, { uid: "steal", __proto__x: 1 }));
  expect(problem.details).toEqual({
    problems: [
      { path: "uid", message: "is not known here" },
      { path: "__proto__x", message: "is not known here" },
    ],
  });
});

it("gives what is right as the schema has it", () => {
  expect(parseOrRefuse(BrandPatch, { name: "  Acme " })).toEqual({ name: "Acme" });
});

it("tells a problem of the whole from one of a field", () => {
  expect(invalid([{ path: "", message: "must be an object" }]).message).toBe("must be an object");
  expect(notFound()).toMatchObject({ status: 404, code: "not-found", retriable: false });
});
