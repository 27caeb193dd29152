import type { z } from "zod";
import { Failure } from "./failure.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** One key that cannot be used: its name, what was expected. Never its value, which may be a secret. */
export type ConfigProblem = { key: string; expected: string };

/** The configuration is wrong. `problems` names every wrong key, the message too. */
export class ConfigFailure extends Failure {
  override readonly name = "ConfigFailure";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ key, expected }) => `  ${key}: ${expected}`);
    super("config.wrong", `The configuration is wrong:\n${lines.join("\n")}`, { retriable: false });
    this.problems = problems;
  }
}

/**
 * Reads the keys of `schema` out of the environment, once, at the start of a process. An empty string counts as not
 * set, so that `KEY=` in a file gives the default. Throws one ConfigFailure that names every wrong key.
 */
export function readEnv<Schema extends z.ZodObject>(schema: Schema, env: Env): z.output<Schema> {
  const given = Object.keys(schema.shape).flatMap((key) => {
    const value = env[key]?.trim();
    return value === undefined || value === "" ? [] : [[key, value]];
  });
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new ConfigFailure(problemsIn(parsed.error, env));
}

function problemsIn(error: z.ZodError, env: Env): ConfigProblem[] {
  const expected = new Map<string, string>();
  for (const issue of error.issues) {
    const key = issue.path.map(String).join(".") || "(several keys)";
    const isUnset = issue.path.length === 1 && (env[key] ?? "").trim() === "";
    const known = expected.get(key);
    const text = isUnset && issue.code === "invalid_type" ? "is required" : issue.message;
    expected.set(key, known === undefined ? text : `${known}; ${text}`);
  }
  return Array.from(expected, ([key, text]) => ({ key, expected: text }));
}
