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
 * The statements that make a connection a scope's reader, in order: the database, the token that the views look
 * for, what the system tables show, the limits, and `readonly` last, after which nothing can be set.
 */
export function readerStatements(token: string, settings: ReaderSettings): string[] {
  return ["USE nghe", ...safeguards(token), ...limitStatements(settings.limits), ...output(settings.output), LOCK];
}

const LOCK = "SET readonly = 1";

function safeguards(token: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(token)) throw new TypeError("a scope token is 64 hexadecimal digits");
  const filters = SYSTEM_FILTERS.map(([table, filter]) => `'${table}': '${filter.replaceAll("'", "\\'")}'`);
  return [
    `SET log_comment = '${token}'`,
    `SET additional_table_filters = {${filters.join(", ")}}`,
    "SET allow_introspection_functions = 0",
    "SET allow_ddl = 0",
    "SET use_query_cache = 0",
  ];
}

function limitStatements(limits: QueryLimits): string[] {
  return [
    `SET max_execution_time = ${whole(limits.seconds, 1)}, timeout_overflow_mode = 'throw'`,
    `SET max_result_rows = ${whole(limits.resultRows, 1)}, max_result_bytes = ${whole(limits.resultBytes, 1)}`,
    `SET result_overflow_mode = '${limits.onOverflow === "break" ? "break" : "throw"}'`,
    `SET max_threads = ${whole(limits.threads, 1)}`,
    `SET max_memory_usage = ${whole(limits.memoryBytes, 1)}`,
    `SET max_temporary_data_on_disk_size_for_query = ${whole(limits.memoryBytes, 1)}`,
  ];
}

function output(choices: OutputChoices): string[] {
  const dateTimes =
    choices.dateTimes === "iso" || choices.dateTimes === "unix_timestamp" ? choices.dateTimes : "simple";
  return [
    `SET join_use_nulls = ${choices.joinUseNulls ? 1 : 0}`,
    `SET output_format_json_quote_64bit_integers = ${choices.quote64BitIntegers ? 1 : 0}`,
    `SET date_time_output_format = '${dateTimes}'`,
  ];
}

/** The statements of the connection that parses texts: it never runs one of them. */
export const PARSER_STATEMENTS = [
  "USE nghe",
  "SET max_execution_time = 5",
  "SET max_memory_usage = 1000000000",
  "SET max_parser_depth = 300",
  "SET max_query_size = 2000000",
  "SET allow_introspection_functions = 0",
  LOCK,
] as const;

/** Only a whole number ever reaches a setting: a setting's value can carry SQL. */
function whole(value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) throw new TypeError(`not a limit: ${value}`);
  return value;
}
