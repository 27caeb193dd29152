import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "./english.ts";
import { createFormat, UNKNOWN } from "./format.ts";
import { vietnamese } from "./vietnamese.ts";

const vi = createFormat("vi", "Asia/Ho_Chi_Minh", vietnamese);
const en = createFormat("en", "Asia/Ho_Chi_Minh", english);
const NEW_YEAR_EVE = Date.UTC(2025, 11, 31, 17, 5, 9);

describe("numbers", () => {
  it("follow the language", () => {
    expect([vi.count(12_345), en.count(12_345)]).toEqual(["12.345", "12,345"]);
    expect([vi.percent(0.376), en.percent(0.376)]).toEqual(["37,6%", "37.6%"]);
  });

  it("carry their sign where the sign is the news, with a true minus", () => {
    expect([en.net(0.124), en.net(-0.5), en.net(0), en.net(-0.001)]).toEqual(["+12", "−50", "0", "0"]);
  });

  it("say that they are not known, never NaN", () => {
    expect([vi.percent(null), vi.net(null)]).toEqual([UNKNOWN, UNKNOWN]);
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
        expect(`${en.net(value)} ${en.percent(Math.abs(value))}`).not.toMatch(/NaN|undefined|-/);
      }),
    );
  });
});

describe("moments", () => {
  it("are the workspace's, not the browser's", () => {
    expect(vi.moment(NEW_YEAR_EVE)).toBe("01/01 00:05");
    expect(createFormat("vi", "America/New_York", vietnamese).moment(NEW_YEAR_EVE)).toBe("31/12 12:05");
    expect(en.seconds(NEW_YEAR_EVE)).toBe("00:05:09");
  });

  it("are as short as the width of a bucket allows", () => {
    expect((["minute", "hour", "day", "week"] as const).map((width) => en.bucket(NEW_YEAR_EVE, width))).toEqual([
      "00:05",
      "01/01 00:05",
      "01/01",
      "01/01",
    ]);
  });
});

describe("ages", () => {
  it("grow from tenths of a second to days", () => {
    expect([1_240, 9_990, 75_000, 7_300_000, 200_000_000].map(en.age)).toEqual(["1.2 s", "9 s", "1 min", "2 h", "2 d"]);
    expect(vi.age(1_240)).toBe("1,2 giây");
  });
});
