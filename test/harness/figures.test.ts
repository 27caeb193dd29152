import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { writeFigures } from "./figures.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("writes figures where the runner asked for them", () => {
  const folder = mkdtempSync(join(tmpdir(), "nghe-figures-"));
  vi.stubEnv("NGHE_FIGURES", join(folder, "figures.json"));
  writeFigures({ posts_per_second: 9000, stages: { enrich: 0.4 } });
  expect(JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"))).toEqual({
    posts_per_second: 9000,
    stages: { enrich: 0.4 },
  });
  rmSync(folder, { recursive: true });
});

it("writes nothing where nobody asked", () => {
  vi.stubEnv("NGHE_FIGURES", "");
  expect(() => writeFigures({ posts_per_second: 1 })).not.toThrow();
});
