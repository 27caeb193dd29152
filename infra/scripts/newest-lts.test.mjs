import { expect, it } from "vitest";
import { newestLts } from "./newest-lts.mjs";

const published = {
  created: "2014-01-01T00:00:00Z",
  "22.0.0": "2024-04-24T00:00:00Z",
  "22.9.1": "2025-06-01T00:00:00Z",
  "22.10.0": "2025-05-01T00:00:00Z",
  "23.0.0": "2024-10-16T00:00:00Z",
  "24.0.0": "2025-05-06T00:00:00Z",
  "24.1.0-rc.1": "2025-05-07T00:00:00Z",
};

it("takes the newest even line that is half a year old, and its highest version", () => {
  expect(newestLts(published, Date.parse("2025-10-01"))).toBe("22.10.0");
  expect(newestLts(published, Date.parse("2025-12-01"))).toBe("24.0.0");
  expect(newestLts({}, Date.now())).toBeUndefined();
});
