import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  booleanSetting,
  bytesSetting,
  choiceSetting,
  durationSetting,
  integerSetting,
  listSetting,
  pathSetting,
  portSetting,
  secretSetting,
  urlSetting,
} from "./settings.ts";

const read = (setting: z.ZodType, text: string): unknown => {
  const result = setting.safeParse(text);
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join();
};

const cases: Array<{ name: string; setting: z.ZodType; takes: Record<string, unknown>; refuses: string[] }> = [
  {
    name: "a port",
    setting: portSetting(),
    takes: { "8080": 8080, "0": 0, "65535": 65_535, " 80 ": 80 },
    refuses: ["65536", "-1", "80.5", "0x50", "1e3", "http", "８０"],
  },
  {
    name: "an integer",
    setting: integerSetting(-5, 5),
    takes: { "-5": -5, "5": 5, "0": 0 },
    refuses: ["6", "-6", "1.0", "NaN", "Infinity", "9".repeat(20)],
  },
  {
    name: "bytes",
    setting: bytesSetting(),
    takes: {
      "1048576": 1_048_576,
      "512kb": 524_288,
      "64 MB": 67_108_864,
      "1.5GB": 1_610_612_736,
      "1TB": 2 ** 40,
      "7b": 7,
    },
    refuses: ["64 MiBs", "-1MB", "MB", "1,5GB", "1e9", "1 parsec"],
  },
  {
    name: "a duration",
    setting: durationSetting(),
    takes: { "500ms": 500, "30s": 30_000, "1.5m": 90_000, "2h": 7_200_000, "7d": 604_800_000, "5 S": 5000 },
    refuses: ["5", "-5s", "1w", "s", "1h30m", "5 constructor"],
  },
  {
    name: "a boolean",
    setting: booleanSetting(),
    takes: { "1": true, TRUE: true, yes: true, on: true, "0": false, False: false, no: false, OFF: false },
    refuses: ["2", "y", "ja", "toString", "__proto__"],
  },
  {
    name: "a list",
    setting: listSetting(),
    takes: { "a, b,,c ": ["a", "b", "c"], one: ["one"] },
    refuses: [",", " , "],
  },
  {
    name: "a path",
    setting: pathSetting(),
    takes: { "/var/lib/nghe": "/var/lib/nghe", "./data": resolve("data"), "/a/../b/": "/b" },
    refuses: ["/tmp/\0evil"],
  },
  {
    name: "an address",
    setting: urlSetting(),
    takes: { "http://clickhouse:8123/": "http://clickhouse:8123", "https://a.vn/x": "https://a.vn/x" },
    refuses: ["clickhouse:8123", "ftp://a.vn", "javascript:alert(1)", "//a.vn"],
  },
  {
    name: "a secret",
    setting: secretSetting(),
    takes: { "a-secret-of-20-signs": "a-secret-of-20-signs" },
    refuses: ["a-secret-of-19-sign", "x".repeat(201)],
  },
  {
    name: "a choice",
    setting: choiceSetting(["debug", "info"]),
    takes: { debug: "debug", info: "info" },
    refuses: ["Debug", "trace"],
  },
];

describe.each(cases)("$name", ({ setting, takes, refuses }) => {
  it("is read as people write it", () => {
    for (const [text, value] of Object.entries(takes)) {
      expect(read(setting, text), text).toEqual(value);
    }
  });

  it.each(refuses)("refuses %j and says what it expected", (text) => {
    expect(read(setting, text)).toMatch(/^must be /);
  });
});
