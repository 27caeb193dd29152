import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LISTED_FUNCTIONS } from "./gate/listed-functions.ts";
import { SYSTEM_TABLES, TABLE_FUNCTIONS } from "./gate/vocabulary.ts";
import { SQL_DOOR_LIMITS } from "./sql-door.ts";

const text = readFileSync(join(import.meta.dirname, "../../../../docs/sql-door.md"), "utf8");

describe("docs/sql-door.md", () => {
  it("lists the functions that there are, and no others", () => {
    const [, list = ""] = text.split("## Functions");
    const paragraphs = [...list.matchAll(/^\*\*[^*]+\*\* (.*)$/gm)].map((match) => match[1] ?? "");
    const told = paragraphs.flatMap((names) => names.split(" ")).sort();
    expect(told).toEqual(
      Object.values(LISTED_FUNCTIONS)
        .flatMap((names) => names.trim().split(/\s+/))
        .sort(),
    );
  });

  it("names the tables, table functions and limits in force", () => {
    for (const name of [...SYSTEM_TABLES, ...TABLE_FUNCTIONS]) expect(text).toContain(`\`${name}\``);
    expect(text).toContain(`${SQL_DOOR_LIMITS.seconds} s, ${SQL_DOOR_LIMITS.resultRows.toLocaleString("en-US")} rows`);
  });
});
