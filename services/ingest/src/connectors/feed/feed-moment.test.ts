import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedMoment } from "./feed-moment.ts";

const AT = Date.UTC(2017, 10, 14, 10, 42, 1);

describe("one moment, as feeds write it", () => {
  it.each([
    "Tue, 14 Nov 2017 17:42:01 +0700",
    "Tue, 14 Nov 2017 17:42:01 GMT+7",
    "Tue, 14 Nov 2017 17:42:01 +7",
    "Tue, 14 Nov 2017 17:42:01 UTC+07:00",
    "Tue, 14 Nov 2017 10:42:01 GMT",
    "Tue, 14 Nov 2017 10:42:01 Z",
    "Tue, 14 Nov 2017 05:42:01 EST",
    "Tue, 14 Nov 2017 02:42:01 PST",
    "14 Nov 17 10:42:01 GMT",
    "Tue, 14 Nov 2017 10:42:01",
    "Thứ ba, 14 tháng 11 2017 17:42:01 +0700",
    "2017-11-14T17:42:01+07:00",
    "2017-11-14T17:42:01+07",
    "2017-11-14T10:42:01Z",
    "2017-11-14T10:42:01.000Z",
    "2017-11-14 10:42:01",
    "14/11/2017 17:42:01 +0700",
    "  1510656121 ",
  ])("%s", (text) => {
    expect(new Date(feedMoment(text) ?? 0).toISOString()).toBe(new Date(AT).toISOString());
  });
});

it.each(["", "yesterday", "32 Jan 2020 00:00:00 GMT", "Tue, 14 Nov", "0000-00-00T00:00:00Z"])(
  "does not guess at %j",
  (text) => {
    expect(feedMoment(text)).toBeNull();
  },
);

it("reads a bare date, and the beginning of the epoch", () => {
  expect(feedMoment("2017-11-14")).toBe(Date.UTC(2017, 10, 14));
  expect(feedMoment("Thu, 01 Jan 1970 00:00:00 GMT")).toBe(0);
});

it("takes any text without throwing, and gives whole milliseconds or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const at = feedMoment(text);
      expect(at === null || Number.isSafeInteger(at)).toBe(true);
    }),
  );
});

it("reads back every moment in RFC 822 and RFC 3339", () => {
  const moments = fc.date({ min: new Date("1995-01-01"), max: new Date("2099-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      expect(feedMoment(date.toISOString())).toBe(date.getTime());
      expect(feedMoment(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});
