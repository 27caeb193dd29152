import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SETTING_NAMES } from "./setting-names.ts";
import { createCapturingLogger } from "./test-loggers.ts";
import { unknownSettings, warnOfUnknownSettings } from "./unknown-settings.ts";

describe("names in the environment", () => {
  it.each([
    ["NGHE_PROT", "NGHE_PORT"],
    ["NGHE_ADMINKEY", "NGHE_ADMIN_KEY"],
    ["NGHE_CLICKHOSE_URL", "NGHE_CLICKHOUSE_URL"],
    ["NGHE_UNMATCHED_DAY", "NGHE_UNMATCHED_DAYS"],
    ["NGHE_KAFKA_BROKER", "NGHE_KAFKA_BROKERS"],
    ["nghe_demo", "NGHE_DEMO"],
    ["NGHE_SOMETHING_ELSE", undefined],
    ["NGHE_", undefined],
  ])("that are no setting are found, with the nearest that is: %s", (name, nearest) => {
    expect(unknownSettings({ [name]: "x" })).toEqual([{ name, nearest }]);
  });

  it("that are settings, or belong to others, are left alone", () => {
    const known = Object.fromEntries(SETTING_NAMES.map((name) => [name, "x"]));
    const around = { NGHE_TEST_REQUIRE: "kafka", NGHE_SERVICE: "sink", NGHE_KEY: "x" };
    expect(unknownSettings({ ...known, ...around, PATH: "/bin", MY_NGHE_PORT: "1" })).toEqual([]);
  });

  it("with one letter changed are told with the setting that was meant, or another as near", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_NAMES), fc.nat(), fc.constantFrom("X", "Q", "7"), (name, at, letter) => {
        const index = 5 + (at % (name.length - 5));
        const wrong = `${name.slice(0, index)}${letter}${name.slice(index + 1)}`;
        expect(unknownSettings({ [wrong]: "x" })).toEqual([{ name: wrong, nearest: name }]);
      }),
    );
  });

  it("are warned of by name, without their values", () => {
    const logger = createCapturingLogger();
    warnOfUnknownSettings({ NGHE_ADMIN_KY: "a secret", NGHE_PORT: "8080" }, logger);
    expect(logger.lines).toMatchObject([
      { level: "warn", message: expect.stringContaining("did you mean NGHE_ADMIN_KEY") },
    ]);
    expect(JSON.stringify(logger.lines)).not.toContain("a secret");
  });
});
