import { Failure, messageOf } from "@nghe/runtime";

/** An error in the engine's own words. `exceptionCode` is ClickHouse's number; `label` its name, where it was given. */
export class EngineError extends Failure {
  override readonly name = "EngineError";
  readonly exceptionCode: number;
  readonly label: string;
  /** The message without the code, the label and the version around it. */
  readonly detail: string;

  constructor(exceptionCode: number, label: string, detail: string, cause?: unknown) {
    super(label === "" ? "ENGINE_ERROR" : label, detail, { retriable: false, cause });
    this.exceptionCode = exceptionCode;
    this.label = label;
    this.detail = detail;
  }
}

const UNKNOWN_EXCEPTION = 1002;

/** Reads `Code: 62. DB::Exception: Syntax error … (SYNTAX_ERROR)`, whose head the engine sometimes says twice. */
export function toEngineError(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const message = messageOf(cause);
  const code = /Code: (\d+)/.exec(message)?.[1];
  const label = /\(([A-Z][A-Z0-9_]+)\)\s*$/.exec(message)?.[1];
  const detail = message
    .replaceAll(/Code: \d+\. DB::Exception: /g, "")
    .replaceAll(/\s*\(version [^)]*\)\.?/g, "")
    .replace(/(\s*\.?\s*\([A-Z][A-Z0-9_]+\))+\s*$/, "")
    .trim();
  if (code === undefined) return new EngineError(UNKNOWN_EXCEPTION, "UNKNOWN_EXCEPTION", detail, cause);
  return new EngineError(Number(code), label ?? "", detail, cause);
}
