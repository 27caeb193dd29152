import type { OutputChoices, QueryLimits, ReaderSettings } from "@nghe/store/door";
import { DoorException } from "./exception.ts";

/** Taken and not acted on: they ask for what is so anyway, or for nothing that an answer would show. */
const IGNORED: ReadonlySet<string> = new Set([
  "session_id",
  "session_check",
  "session_timeout",
  "wait_end_of_query",
  "buffer_size",
  "date_time_input_format",
  "cancel_http_readonly_queries_on_client_close",
  "send_progress_in_http_headers",
  "http_headers_progress_interval_ms",
  "http_response_buffer_size",
  "http_response_headers",
  "http_write_exception_in_output_format",
  "client_protocol_version",
  "network_compression_method",
  "network_zstd_compression_level",
  "http_zlib_compression_level",
  "output_format_compression_level",
  "max_threads",
  "max_block_size",
  "max_query_size",
  "log_comment",
  "log_queries",
  "quota_key",
  "stacktrace",
  "async_insert",
  "wait_for_async_insert",
  "insert_quorum",
  "mutations_sync",
  "cast_string_to_dynamic_use_inference",
  "output_format_binary_write_json_as_string",
  "input_format_binary_read_json_as_string",
  "output_format_native_write_json_as_string",
  "allow_experimental_json_type",
  "enable_analyzer",
  "connect_timeout",
  "receive_timeout",
  "send_timeout",
  "idle_connection_timeout",
  "role",
]);

/** The only value that these may have; any other would promise what is not done. */
const FIXED: ReadonlyMap<string, readonly string[]> = new Map([
  ["readonly", ["0", "1", "2"]],
  ["extremes", ["0"]],
  ["decompress", ["0"]],
  ["session_timezone", ["", "UTC"]],
  ["timeout_overflow_mode", ["throw"]],
]);

const CAPS = {
  max_execution_time: "seconds",
  max_result_rows: "resultRows",
  max_result_bytes: "resultBytes",
  max_memory_usage: "memoryBytes",
} as const;

/**
 * The settings of a request. Caps count only below the door's own (0 asks for none, and gets the door's); a setting
 * that is neither known nor without effect is refused by name.
 */
export function readClientSettings(
  settings: ReadonlyMap<string, string>,
  most: QueryLimits,
  plain: OutputChoices,
): ReaderSettings {
  const limits = { ...most };
  const output = { ...plain };
  for (const [name, value] of settings) {
    if (isCap(name)) limits[CAPS[name]] = capped(name, value, most[CAPS[name]]);
    else if (name === "result_overflow_mode") limits.onOverflow = oneOf(name, value, ["throw", "break"]);
    else if (name === "join_use_nulls") output.joinUseNulls = flag(name, value);
    else if (name === "output_format_json_quote_64bit_integers") output.quote64BitIntegers = flag(name, value);
    else if (name === "date_time_output_format")
      output.dateTimes = oneOf(name, value, ["simple", "iso", "unix_timestamp"]);
    else if (FIXED.has(name)) oneOf(name, value, FIXED.get(name) ?? []);
    else if (!IGNORED.has(name)) throw refused(name);
  }
  return { limits, output };
}

function isCap(name: string): name is keyof typeof CAPS {
  return Object.hasOwn(CAPS, name);
}

function capped(name: string, value: string, most: number): number {
  if (!/^\d{1,18}(\.\d{1,9})?$/.test(value)) throw unreadable(name, value, "a number");
  const asked = Math.ceil(Number(value));
  return asked === 0 ? most : Math.min(asked, most);
}

function flag(name: string, value: string): boolean {
  return ["1", "true"].includes(oneOf(name, value.toLowerCase(), ["0", "1", "true", "false"]));
}

function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((it) => it === value);
  if (found === undefined) throw unreadable(name, value, values.map((it) => `'${it}'`).join(" or "));
  return found;
}

function unreadable(name: string, value: string, wanted: string): DoorException {
  return new DoorException(
    452,
    "SETTING_CONSTRAINT_VIOLATION",
    `The setting ${name} takes ${wanted} here, not '${value.slice(0, 40)}'`,
    400,
  );
}

function refused(name: string): DoorException {
  const names = [
    ...Object.keys(CAPS),
    "result_overflow_mode",
    "join_use_nulls",
    "date_time_output_format",
    "output_format_json_quote_64bit_integers",
  ];
  return new DoorException(
    452,
    "SETTING_CONSTRAINT_VIOLATION",
    `The setting ${name.slice(0, 80)} cannot be changed here. A query may set ${names.join(", ")}`,
  );
}
