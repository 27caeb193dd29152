import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NewWorkspace, WorkspacePatch } from "./bodies.ts";
import { TimeZone } from "./time-zone.ts";

describe("a time zone", () => {
  it.each([
    "UTC",
    "Asia/Ho_Chi_Minh",
    "Asia/Saigon",
    "Asia/Kathmandu",
    "Etc/GMT-7",
    "America/Port-au-Prince",
    "EST5EDT",
  ])("%s stays as it is typed", (name) => {
    expect(TimeZone.parse(name)).toBe(name);
  });

  it.each([
    ["utc", "UTC"],
    ["asia/saigon", "Asia/Saigon"],
    ["AMERICA/NEW_YORK", "America/New_York"],
    ["etc/gmt-7", "Etc/GMT-7"],
  ])("%s is %s: the database knows no other letters", (typed, known) => {
    expect(TimeZone.parse(typed)).toBe(known);
  });

  it.each(["asia/ho_chi_minh", "ASIA/HO_CHI_MINH", "Asia/ho_Chi_Minh"])(
    "%s, a second name in letters of its own, is the zone that it means",
    (typed) => {
      const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh" }).resolvedOptions();
      expect(TimeZone.parse(typed)).toBe(timeZone);
    },
  );

  it.each([
    "Hanoi",
    "",
    " UTC",
    "UTC ",
    "GMT+7",
    "+7",
    "../../etc/passwd",
    "Asia/Ho Chi Minh",
    "x".repeat(65),
    null,
    7,
  ])("%j is none", (name) => {
    expect(TimeZone.safeParse(name).success).toBe(false);
  });

  it("is found again by any capitals, and is then one and the same", () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(zones, fc.infiniteStream(fc.boolean()), (zone, capitals) => {
        const typed = [...zone].map((letter) => (capitals.next().value ? letter.toUpperCase() : letter.toLowerCase()));
        expect(TimeZone.parse(typed.join(""))).toBe(zone);
      }),
    );
  });

  it("is checked and spelled where a workspace is made and where it is changed", () => {
    expect(NewWorkspace.parse({ id: "acme", name: "A", timezone: "utc" }).timezone).toBe("UTC");
    expect(WorkspacePatch.parse({ timezone: "europe/london" })).toEqual({ timezone: "Europe/London" });
    expect(WorkspacePatch.safeParse({ timezone: "Atlantis" }).error?.issues[0]).toMatchObject({
      path: ["timezone"],
      message: expect.stringContaining("such as Asia/Ho_Chi_Minh"),
    });
  });
});
