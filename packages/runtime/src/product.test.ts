import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { USER_AGENT, VERSION } from "./product.ts";

const manifest = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

it("is of the version that the manifests say", () => {
  for (const path of ["../../../package.json", "../package.json"]) {
    expect(manifest(path)).toMatchObject({ version: VERSION });
  }
});

it("names itself by one header's worth of plain text", () => {
  expect(USER_AGENT).toMatch(/^nghe\/\d+\.\d+\.\d+ \([\w ,-]+\)$/);
});
