import { describe, expect, it } from "vitest";
import { PLAIN_OUTPUT, type QueryLimits, readerKey, readerSetup } from "./reader-settings.ts";

const limits: QueryLimits = {
  seconds: 5,
  resultRows: 10,
  resultBytes: 100,
  memoryBytes: 1000,
  threads: 2,
  onOverflow: "throw",
};
const token = "a0".repeat(32);

describe("readerSetup", () => {
  it("sets the token and the limits, and locks the connection last", () => {
    const setup = readerSetup(token, { limits, output: PLAIN_OUTPUT });
    expect(setup[0]).toEqual(["log_comment", token]);
    expect(setup.join()).toContain("'system.tables': 'database = \\'nghe\\''");
    expect(setup.at(-1)).toEqual(["readonly", 1]);
  });

  it.each(["", "A0".repeat(32), "a0".repeat(31), `${"a0".repeat(31)}'`])(
    "takes no token that could carry SQL: %s",
    (bad) => {
      expect(() => readerSetup(bad, { limits, output: PLAIN_OUTPUT })).toThrow(TypeError);
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("takes no limit of %s", (bad) => {
    const settings = { limits: { ...limits, resultRows: bad }, output: PLAIN_OUTPUT };
    expect(() => readerSetup(token, settings)).toThrow("not a limit");
  });
});

describe("readerKey", () => {
  it("is the same for the same settings of one scope alone", () => {
    const settings = { limits, output: PLAIN_OUTPUT };
    expect(readerKey(token, settings)).toBe(readerKey(token, { limits: { ...limits }, output: { ...PLAIN_OUTPUT } }));
    expect(readerKey("b1".repeat(32), settings)).not.toBe(readerKey(token, settings));
    expect(readerKey(token, { ...settings, limits: { ...limits, seconds: 6 } })).not.toBe(readerKey(token, settings));
  });
});
