import { expect, it } from "vitest";
import { lookAtMachine } from "./look-at-machine.ts";
import { thisMachine } from "./this-machine.ts";

it("is the machine that this runs on, as the doctor looks at it", () => {
  const machine = thisMachine();
  expect(machine).toMatchObject({ nodeVersion: process.version, platform: process.platform, arch: process.arch });
  expect(machine.memoryBytes).toBeGreaterThan(100_000_000);
  expect(machine.glibc ?? "2.0").toMatch(/^\d+\.\d+/);
  expect(lookAtMachine(machine).length).toBeGreaterThan(0);
});
