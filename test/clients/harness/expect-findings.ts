import { expect } from "vitest";
import { EXPECTED, type Findings } from "./findings.ts";

/** Each driver must see the same views, the same rows and the same refusal. */
export function expectFindings(found: Findings): void {
  expect(found.version).toMatch(/^\d+\.\d+/);
  expect(found.tables).toEqual(expect.arrayContaining(["mentions", "mentions_by_hour", "share_of_voice_by_hour"]));
  expect(found.columns).toEqual(expect.arrayContaining(["workspace", "brand", "text", "published_at", "sentiment"]));
  expect(found.workspaces).toEqual(["ours"]);
  expect(found.rows.map((row) => row.likes)).toEqual(EXPECTED.likes);
  for (const row of found.rows) expect(row).toMatchObject({ brand: EXPECTED.brand, topics: EXPECTED.topics });
  expect(found.rows.map((row) => row.at)).toEqual(
    EXPECTED.likes.map((minute) => `2026-11-01 00:${String(minute).padStart(2, "0")}`),
  );
  expect(found.refused).toContain("The function file is not available here");
}
