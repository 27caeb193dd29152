import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { IMPORT_FIELDS } from "../layout.ts";
import { LAYOUTS } from "./index.ts";

const DOCS = readFileSync(new URL("../../../../../docs/sources.md", import.meta.url), "utf8");

it("has every vendor's columns in the documentation", () => {
  const vendors = LAYOUTS.filter(({ name }) => name !== "generic");
  expect(DOCS).toContain(`| field | ${vendors.map(({ name }) => name).join(" | ")} |`);
  for (const field of IMPORT_FIELDS) {
    const cells = vendors.map(({ columns }) => (columns[field] ?? []).join(", ") || "–");
    expect(DOCS).toContain(`| \`${field}\` | ${cells.join(" | ")} |`);
  }
});
