import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ConfigFailure, readEnv } from "./read-env.ts";
import { durationSetting, portSetting, urlSetting } from "./settings.ts";

const schema = z.object({
  NGHE_PORT: portSetting().default(8080),
  NGHE_HOST: z.string().default("127.0.0.1"),
  NGHE_CLICKHOUSE_URL: urlSetting().optional(),
  NGHE_ADMIN_KEY: z.string().min(16, "must have 16 characters or more"),
  NGHE_FLUSH: durationSetting().default(1000),
});
const key = "a-very-long-admin-key";

function failureOf(env: Record<string, string>): ConfigFailure {
  try {
    readEnv(schema, env);
  } catch (error) {
    if (error instanceof ConfigFailure) return error;
    throw error;
  }
  throw new Error("was read");
}

describe("readEnv", () => {
  it("gives typed values, and the defaults of what is not set", () => {
    expect(readEnv(schema, { NGHE_ADMIN_KEY: key, NGHE_PORT: " 9000 ", NGHE_FLUSH: "2s" })).toEqual({
      NGHE_PORT: 9000,
      NGHE_HOST: "127.0.0.1",
      NGHE_ADMIN_KEY: key,
      NGHE_FLUSH: 2000,
    });
  });

  it("takes an empty or blank value as not set", () => {
    const config = readEnv(schema, { NGHE_ADMIN_KEY: key, NGHE_PORT: "", NGHE_HOST: "  ", NGHE_CLICKHOUSE_URL: "" });
    expect(config).toMatchObject({ NGHE_PORT: 8080, NGHE_HOST: "127.0.0.1" });
    expect(config.NGHE_CLICKHOUSE_URL).toBeUndefined();
  });

  it("leaves every other key of the environment alone", () => {
    expect(readEnv(schema, { NGHE_ADMIN_KEY: key, PATH: "/bin", HOME: "" })).not.toHaveProperty("PATH");
  });

  it("names every wrong key at once, with what was expected", () => {
    const { problems, message, retriable } = failureOf({
      NGHE_PORT: "http",
      NGHE_CLICKHOUSE_URL: "clickhouse:8123",
      NGHE_FLUSH: "soon",
    });
    expect(problems).toEqual([
      { key: "NGHE_PORT", expected: "must be a whole number from 0 to 65535" },
      { key: "NGHE_CLICKHOUSE_URL", expected: "must be an http:// or https:// address" },
      { key: "NGHE_ADMIN_KEY", expected: "is required" },
      { key: "NGHE_FLUSH", expected: "must be a time such as 500ms, 30s, 5m, 2h or 7d" },
    ]);
    for (const problem of problems) expect(message).toContain(`${problem.key}: ${problem.expected}`);
    expect(retriable).toBe(false);
  });

  it("never repeats a value: it may be a secret", () => {
    expect(failureOf({ NGHE_ADMIN_KEY: "hunter2" }).message).not.toContain("hunter2");
  });
});
