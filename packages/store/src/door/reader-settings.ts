import type { Setup } from "./engine-connection.ts";

/** What one query may take. Times in seconds, sizes in bytes; `onOverflow` is ClickHouse's result_overflow_mode. */
export type QueryLimits = {
  seconds: number;
  resultRows: number;
  resultBytes: number;
  memoryBytes: number;
  /** Cores one query may use at once. */
  threads: number;
  onOverflow: "throw" | "break";
};

/** How values are written and joins filled: the few settings of a client that change an answer and harm nobody. */
export type OutputChoices = {
  joinUseNulls: boolean;
  quote64BitIntegers: boolean;
  dateTimes: "simple" | "iso" | "unix_timestamp";
};

export type ReaderSettings = { limits: QueryLimits; output: OutputChoices };

export const PLAIN_OUTPUT: OutputChoices = { joinUseNulls: false, quote64BitIntegers: false, dateTimes: "simple" };

/** Readers with equal keys are interchangeable. */
export function readerKey(token: string, settings: ReaderSettings): string {
  return JSON.stringify([token, settings.limits, settings.output]);
}

const SYSTEM_FILTERS = [
  ["system.databases", "name = 'nghe'"],
  ["system.tables", "database = 'nghe'"],
  ["system.columns", "database = 'nghe'"],
  ["system.settings", "name NOT IN ('log_comment', 'additional_table_filters')"],
] as const;

/**
 * What makes a connection a scope's reader, in order: the token that the views look for, what the system tables
 * show, the limits, and `readonly` last, after which nothing can be set.
 */
export function readerSetup(token: string, settings: ReaderSettings): Setup {
  return [...safeguards(token), ...limitsOf(settings.limits), ...output(settings.output), LOCK];
}

const LOCK = ["readonly", 1] as const;

function safeguards(token: string): Setup {
  if (!/^[0-9a-f]{64}$/.test(token)) throw new TypeError("a scope token is 64 hexadecimal digits");
  const filters = SYSTEM_FILTERS.map(([table, filter]) => `'${table}': '${filter.replaceAll("'", "\\'")}'`);
  return [
    ["log_comment", token],
    ["additional_table_filters", `{${filters.join(", ")}}`],
    ["allow_introspection_functions", 0],
    ["allow_ddl", 0],
    ["use_query_cache", 0],
  ];
}

function limitsOf(limits: QueryLimits): Setup {
  return [
    ["max_execution_time", whole(limits.seconds, 1)],
    ["timeout_overflow_mode", "throw"],
    ["max_result_rows", whole(limits.resultRows, 1)],
    ["max_result_bytes", whole(limits.resultBytes, 1)],
    ["result_overflow_mode", limits.onOverflow === "break" ? "break" : "throw"],
    ["max_threads", whole(limits.threads, 1)],
    ["max_memory_usage", whole(limits.memoryBytes, 1)],
    ["max_temporary_data_on_disk_size_for_query", whole(limits.memoryBytes, 1)],
  ];
}

function output(choices: OutputChoices): Setup {
  const dateTimes =
    choices.dateTimes === "iso" || choices.dateTimes === "unix_timestamp" ? choices.dateTimes : "simple";
  return [
    ["join_use_nulls", choices.joinUseNulls ? 1 : 0],
    ["output_format_json_quote_64bit_integers", choices.quote64BitIntegers ? 1 : 0],
    ["date_time_output_format", dateTimes],
  ];
}

/** What makes the connection that parses texts: it never runs one of them. */
export const PARSER_SETUP: Setup = [
  ["max_execution_time", 5],
  ["max_memory_usage", 1_000_000_000],
  ["max_parser_depth", 300],
  ["max_query_size", 2_000_000],
  ["allow_introspection_functions", 0],
  LOCK,
];

/** Only a whole number ever reaches a setting: a setting's value can carry SQL. */
function whole(value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) throw new TypeError(`not a limit: ${value}`);
  return value;
}
