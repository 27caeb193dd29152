import type { Logger } from "./logger.ts";

export type LogLine = {
  level: "debug" | "info" | "warn" | "error";
  message: string;
  fields: Record<string, unknown>;
};

/** Says nothing. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};

/** Keeps what it was told in `lines`, its children's lines too, with the fields as they came. */
export type CapturingLogger = Logger & { readonly lines: LogLine[] };

export function createCapturingLogger(): CapturingLogger {
  const lines: LogLine[] = [];
  return { ...capture(lines, {}), lines };
}

function capture(lines: LogLine[], inherited: Record<string, unknown>): Logger {
  const write =
    (level: LogLine["level"]): Logger["info"] =>
    (fields, message) => {
      lines.push({ level, message, fields: { ...inherited, ...fields } });
    };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    child: (fields) => capture(lines, { ...inherited, ...fields }),
  };
}
