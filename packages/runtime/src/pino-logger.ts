import { type DestinationStream, pino } from "pino";
import type { Logger } from "./logger.ts";
import { redact, redactText } from "./redact.ts";

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export type PinoLoggerOptions = {
  level: LogLevel;
  /** Where the lines go: `process.stdout` in a service, `process.stderr` in a command whose output is piped. */
  stream: DestinationStream;
};

/** One JSON object per line: `level`, `time` (ISO), `msg` and the fields, all of them redacted. */
export function createPinoLogger({ level, stream }: PinoLoggerOptions): Logger {
  const base = pino(
    {
      level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return over(base);
}

function over(base: pino.Logger): Logger {
  const write =
    (level: "debug" | "info" | "warn" | "error"): Logger["info"] =>
    (fields, message) => {
      if (base.isLevelEnabled(level)) base[level](redactFields(fields), redactText(message));
    };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    child: (fields) => over(base.child(redactFields(fields))),
  };
}

function redactFields(fields: Record<string, unknown>): object {
  const safe = redact(fields);
  return typeof safe === "object" && safe !== null ? safe : { fields: safe };
}
