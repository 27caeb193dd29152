import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { BrandView } from "@nghe/contracts";
import { expect, it } from "vitest";
import { brandsCommand } from "./brands.ts";
import { exclusionsCommand } from "./exclusions.ts";
import { namesCommand } from "./names.ts";

const PAGE = readFileSync(resolve(import.meta.dirname, "../../../../../docs/brand-queries.md"), "utf8");
const COMMANDS = [brandsCommand(), namesCommand(), exclusionsCommand()];

it("shows only commands and options that there are", () => {
  const shown = [...PAGE.matchAll(/^`?nghe (\w+)(?: (\w+))?(.*)$/gm)];
  expect(shown.length).toBeGreaterThan(8);
  for (const [line, name, sub = "", rest = ""] of shown) {
    const usage = COMMANDS.find((command) => command.name === name)?.usage ?? "";
    expect(usage, line).toContain(`nghe ${name}`);
    if (sub !== "") expect(usage, line).toContain(`nghe ${name} ${sub} `);
    for (const [option] of rest.matchAll(/--\w+/g)) expect(usage, line).toContain(option);
  }
});

it("names every status that a brand's proof may have", () => {
  const said: Record<string, string> = { "not-needed": "needs no proof" };
  for (const status of BrandView.shape.proof.shape.status.options) {
    expect(PAGE).toContain(`| ${said[status] ?? status} |`);
  }
});
