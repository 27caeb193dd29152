import { expect, it } from "vitest";
import { createPreviewGate } from "./preview-gate.ts";

const forever = () => new Promise<never>(() => {});

it("lets a few previews of a workspace run, and tells more of them to come back", async () => {
  const gate = createPreviewGate(2);
  void gate.pass("w1", forever);
  void gate.pass("w1", forever);
  await expect(gate.pass("w1", async () => 1)).rejects.toMatchObject({ status: 429, code: "too-many-previews" });
  expect(await gate.pass("w2", async () => 1)).toBe(1);
});

it("has room again once one is done, or failed", async () => {
  const gate = createPreviewGate(1);
  await expect(gate.pass("w1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await gate.pass("w1", async () => 2)).toBe(2);
});
