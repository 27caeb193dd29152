import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SERVICES } from "../harness/distributed.ts";
import { composedServices } from "../harness/distributed-compose.ts";

const SOURCES = resolve(import.meta.dirname, "../../services");

/** What a text imports from `module`, by name; types left out. */
function importedFrom(text: string, module: string): string[] {
  const found = [...text.matchAll(/^import \{([^}]*)\} from "([^"]+)";/gm)];
  const lists = found.filter(([, , from]) => from === module).map(([, list]) => list ?? "");
  return lists.flatMap((list) => list.split(",").map((name) => name.trim())).filter((name) => /^create\w+$/.test(name));
}

function textOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
  return sources.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
}

const allInOne = textOf(join(SOURCES, "all-in-one/src"));

describe("the two ways to run", () => {
  it("are made of the same services: those of one process, of docker-compose.yml and of these tests", () => {
    const inOneProcess = readdirSync(SOURCES).filter((name) => importedFrom(allInOne, `@nghe/${name}`).length > 0);
    expect(new Set(composedServices())).toEqual(new Set(SERVICES));
    expect(new Set(inOneProcess)).toEqual(new Set(SERVICES));
  });

  it.each(SERVICES)("run the same component of %s", (service) => {
    const main = readFileSync(join(SOURCES, service, "src/main.ts"), "utf8");
    const components = importedFrom(main, "./service.ts");
    expect(components).toHaveLength(1);
    expect(importedFrom(allInOne, `@nghe/${service}`)).toEqual(expect.arrayContaining(components));
  });

  it("open the same SQL door", () => {
    const server = readFileSync(join(SOURCES, "api/src/sql-door/server-door.ts"), "utf8");
    expect(importedFrom(server, "./sql-door.ts")).toEqual(importedFrom(allInOne, "@nghe/api/sql-door"));
  });
});
