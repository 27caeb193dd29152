import { describe, expect, it } from "vitest";
import { bearerKey } from "./bearer.ts";

describe("bearerKey", () => {
  it.each([
    ["Bearer nghe_abc", "nghe_abc"],
    ["bearer nghe_abc", "nghe_abc"],
    ["BEARER   nghe_abc", "nghe_abc"],
    ["  Bearer nghe_abc  ", "nghe_abc"],
    [`Bearer ${"k".repeat(300)}`, "k".repeat(300)],
    [`Bearer ${"k".repeat(301)}`, undefined],
    ["Bearer", undefined],
    ["Bearer ", undefined],
    ["Bearer two keys", undefined],
    ["Basic bmdoZTprZXk=", undefined],
    ["nghe_abc", undefined],
    ["xBearer nghe_abc", undefined],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("of %j is %j", (header, key) => {
    expect(bearerKey(header)).toBe(key);
  });
});
