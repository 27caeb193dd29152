import { ON_FILES } from "./attacks-on-files.ts";
import { ON_TABLES } from "./attacks-on-tables.ts";
import { ON_THE_SCOPE } from "./attacks-on-the-scope.ts";
import { ON_THE_SERVER } from "./attacks-on-the-server.ts";
import type { Idea } from "./idea.ts";

/** Ideas that the gate has nothing against: the scope alone makes them harmless. */
export const PASSES_THE_GATE: ReadonlySet<string> = new Set([
  "read what the scope hides",
  "learn by an error or its absence",
]);

export const ATTACKS: readonly Idea[] = [...ON_THE_SCOPE, ...ON_TABLES, ...ON_FILES, ...ON_THE_SERVER];
