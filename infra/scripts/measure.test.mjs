import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measurementsOf } from "./measure.mjs";

it("finds the measurements of one kind by their names, in order", () => {
  const folder = mkdtempSync(join(tmpdir(), "nghe-measure-"));
  try {
    for (const name of ["live.bench.ts", "import.bench.ts", "corpus.ts", "tone.eval.ts"]) {
      writeFileSync(join(folder, name), "");
    }
    expect(measurementsOf("bench", folder).map(({ name }) => name)).toEqual(["import", "live"]);
    expect(measurementsOf("bench", join(folder, "absent"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
