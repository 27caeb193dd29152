import { expect, it } from "vitest";
import { queryKey } from "./query-key.ts";

it("gives one name to one question, in whatever order it is written", () => {
  expect(queryKey({ kind: "volume", workspace: "acme", last: "24h" })).toBe(
    queryKey({ last: "24h", workspace: "acme", kind: "volume" }),
  );
});

it("keeps questions apart that differ in one parameter", () => {
  const base = { kind: "mentions", workspace: "acme" } as const;
  const names = [
    queryKey(base),
    queryKey({ ...base, brand: ["a"] }),
    queryKey({ ...base, brand: ["b"] }),
    queryKey({ ...base, workspace: "other" }),
    queryKey({ ...base, last: "1h" }),
  ];
  expect(new Set(names).size).toBe(names.length);
});
