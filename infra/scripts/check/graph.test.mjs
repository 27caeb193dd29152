import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { graphProblems, solutionProblems } from "./graph.mjs";
import { readMembers, specifiersIn } from "./members.mjs";

/** A workspace whose references mirror its dependencies, unless it is told otherwise. */
function member(folder, dependencies = [], { references, imports = [] } = {}) {
  const places = { api: "services", sink: "services", dashboard: "services", "all-in-one": "services" };
  const folderOf = (name) => `${places[name.slice(6)] ?? "packages"}/${name.slice(6)}`;
  return {
    folder,
    name: `@nghe/${folder.split("/").at(-1)}`,
    dependencies,
    references: references ?? dependencies.filter((name) => name.startsWith("@nghe/")).map(folderOf),
    imports: imports.map((specifier) => ({ path: `${folder}/src/a.ts`, specifier, isTest: false })),
  };
}

const contracts = member("packages/contracts", ["zod"]);
const runtime = member("packages/runtime");
const bus = member("packages/bus", ["@nghe/runtime"]);
const api = member("services/api", ["@nghe/bus", "@nghe/contracts"]);
const sink = member("services/sink", ["@nghe/bus"]);

describe("graphProblems", () => {
  it("finds nothing wrong with falling ranks", () => {
    const all = member("services/all-in-one", ["@nghe/api", "@nghe/sink", "@nghe/bus"]);
    const registry = member("packages/registry", ["@nghe/bus", "@nghe/contracts"]);
    expect(graphProblems([contracts, runtime, bus, registry, api, sink, all])).toEqual([]);
  });

  it.each([
    ["a service that knows another", "services/sink", "@nghe/api", "ranks must fall (9 to 9)"],
    ["a package that knows a service", "packages/bus", "@nghe/api", "ranks must fall (1 to 9)"],
    ["a foundation that knows a package", "packages/runtime", "@nghe/bus", "ranks must fall (0 to 1)"],
    ["two foundations", "packages/runtime", "@nghe/contracts", "ranks must fall (0 to 0)"],
    ["a page that knows more than contracts", "services/dashboard", "@nghe/bus", "the page knows contracts only"],
    ["a dependency nobody has", "packages/bus", "@nghe/ghost", "there is no such member"],
  ])("finds %s", (_what, folder, dependency, expected) => {
    const guilty = member(folder, [dependency]);
    const others = [contracts, runtime, bus, api].filter(({ name }) => name !== guilty.name);
    expect(graphProblems([...others, guilty])).toContainEqual(`${guilty.name} → ${dependency}: ${expected}`);
  });

  it("finds a package without a rank", () => {
    const novel = member("packages/novel");
    const user = member("services/api", ["@nghe/novel"]);
    expect(graphProblems([novel, user])).toEqual(["@nghe/novel: has no rank; give it one in check/graph.mjs"]);
  });

  it("finds an import that is not declared, and one that leaves its package", () => {
    const guilty = member("services/api", ["@nghe/bus"], {
      imports: ["@nghe/contracts", "../../sink/src/a.ts", "./b.ts"],
    });
    expect(graphProblems([bus, runtime, guilty])).toEqual([
      "services/api/src/a.ts: @nghe/contracts is not declared in services/api/package.json",
      "services/api/src/a.ts: ../../sink/src/a.ts leaves its package",
    ]);
  });

  it.each([
    ["contracts", "node:fs"],
    ["contracts", "ws"],
    ["stats", "zod"],
    ["query", "node:fs/promises"],
    ["dashboard", "node:path"],
  ])("keeps %s free of %s", (name, specifier) => {
    const folder = name === "dashboard" ? `services/${name}` : `packages/${name}`;
    const guilty = member(folder, ["zod", "ws"], { imports: [specifier] });
    expect(graphProblems([guilty])).toEqual([`${folder}/src/a.ts: @nghe/${name} must not import ${specifier}`]);
  });

  it("finds a reference that is missing, and one too many", () => {
    const guilty = member("services/api", ["@nghe/bus"], { references: ["packages/contracts"] });
    expect(graphProblems([bus, runtime, contracts, guilty])).toEqual([
      "services/api/tsconfig.json: packages/bus is missing",
      "services/api/tsconfig.json: packages/contracts is no dependency",
    ]);
  });
});

describe("solutionProblems", () => {
  it("finds a workspace that the root does not build, and one that is gone", () => {
    expect(solutionProblems([bus, api], ["packages/bus", "services/api"])).toEqual([]);
    expect(solutionProblems([bus, api], ["packages/bus", "packages/gone"])).toEqual([
      "tsconfig.json: services/api is missing",
      "tsconfig.json: there is no packages/gone",
    ]);
  });
});

describe("specifiersIn", () => {
  it("finds every way to import, over lines too, and none in prose or strings", () => {
    const text = [
      'import { a } from "@nghe/bus";',
      'import type { T } from "./t.ts";',
      'export {\n  b,\n} from "./b.ts";',
      'const c = await import("node:fs");',
      'import "./side-effect.ts";',
      '// import x from "./comment.ts"',
      `const text = 'import x from "./string.ts"';`,
    ].join("\n");
    expect(specifiersIn(text)).toEqual(["@nghe/bus", "./t.ts", "./b.ts", "node:fs", "./side-effect.ts"]);
  });
});

describe("readMembers", () => {
  let root = "";

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "nghe-graph-"));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("reads names, dependencies, references and imports off the disk", () => {
    const files = {
      "packages/bus/package.json": JSON.stringify({
        name: "@nghe/bus",
        dependencies: { "@nghe/runtime": "workspace:*" },
      }),
      "packages/bus/tsconfig.json": JSON.stringify({ references: [{ path: "../../packages/runtime" }] }),
      "packages/bus/src/bus.ts": 'import { a } from "@nghe/runtime";',
      "packages/bus/src/bus.test.ts": 'import { b } from "vitest";',
      "packages/bus/node_modules/x/index.ts": 'import "nothing";',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    expect(readMembers(root)).toEqual([
      {
        folder: "packages/bus",
        name: "@nghe/bus",
        dependencies: ["@nghe/runtime"],
        references: ["packages/runtime"],
        imports: [
          { path: "packages/bus/src/bus.test.ts", specifier: "vitest", isTest: true },
          { path: "packages/bus/src/bus.ts", specifier: "@nghe/runtime", isTest: false },
        ],
      },
    ]);
  });
});
