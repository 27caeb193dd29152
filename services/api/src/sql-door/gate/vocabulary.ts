import type { EngineFunction } from "@nghe/store/door";
import { LISTED_FUNCTIONS } from "./listed-functions.ts";

/** Endings of an aggregate's name that change how it reads its rows. State and Merge are not for people. */
const COMBINATORS = [
  "OrDefault",
  "OrNull",
  "Distinct",
  "ForEach",
  "Resample",
  "ArgMin",
  "ArgMax",
  "Array",
  "Map",
  "If",
];

export const TABLE_FUNCTIONS: ReadonlySet<string> = new Set(["numbers", "values", "generate_series"]);
/** What drivers ask: of ours alone, by the reader's filters, or the same on every server. */
export const SYSTEM_TABLES: ReadonlySet<string> = new Set([
  "one",
  "tables",
  "columns",
  "databases",
  "settings",
  "data_type_families",
]);
const DATABASES = ["default", "information_schema", "nghe_store", "system", "_temporary_and_external_tables"];

/** The names that decide what a text may say. */
export type Vocabulary = {
  /** A function that the list lets through, in the case the engine takes it. */
  isListed(name: string): boolean;
  /** A function of the engine, in any case. */
  isFunction(name: string): boolean;
  /** A database other than `nghe`, in any case. */
  isOtherDatabase(name: string): boolean;
  /** A column of the views in `nghe`. */
  isOurColumn(name: string): boolean;
};

export function createVocabulary(engine: {
  functions: readonly EngineFunction[];
  databases: readonly string[];
  columns: readonly string[];
}): Vocabulary {
  const { aggregates, aggregateAliases, ...ordinary } = LISTED_FUNCTIONS;
  const base = nameSet(`${aggregates} ${aggregateAliases}`);
  const listed = nameSet(Object.values(ordinary).join(" "));
  const known = new Set(engine.functions.map((it) => it.name.toLowerCase()));
  const databases = new Set([...DATABASES, ...engine.databases].map((name) => name.toLowerCase()));
  databases.delete("nghe");
  const columns = new Set(engine.columns);

  return {
    isListed: (name) => has(listed, name) || isAggregate(base, name),
    isFunction: (name) => known.has(name.toLowerCase()),
    isOtherDatabase: (name) => databases.has(name.toLowerCase()),
    isOurColumn: (name) => columns.has(name),
  };
}

type Names = { exact: Set<string>; lower: Set<string> };

function nameSet(text: string): Names {
  const exact = new Set(text.split(/\s+/).filter((name) => name !== ""));
  return { exact, lower: new Set([...exact].map((name) => name.toLowerCase())) };
}

/** The engine alone knows which names it takes in any case; where it does not take one, it refuses it itself. */
function has(names: Names, name: string): boolean {
  return names.exact.has(name) || names.lower.has(name.toLowerCase());
}

function isAggregate(base: Names, name: string): boolean {
  if (has(base, name)) return true;
  return COMBINATORS.some((ending) => name.endsWith(ending) && isAggregate(base, name.slice(0, -ending.length)));
}
