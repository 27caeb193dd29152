import { expect, it } from "vitest";
import { lookAtMachine, type Machine } from "./look-at-machine.ts";

const good: Machine = {
  nodeVersion: "v22.11.0",
  platform: "linux",
  arch: "x64",
  glibc: "2.36",
  memoryBytes: 8 * 2 ** 30,
};
const problems = (machine: Partial<Machine>) =>
  lookAtMachine({ ...good, ...machine }).flatMap(({ name, todo }) => (todo === undefined ? [] : [name]));

it("finds nothing on a machine that can run it", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ platform: "darwin", arch: "arm64", glibc: undefined })).toEqual([]);
  expect(problems({ nodeVersion: "v20.19.0" })).toEqual([]);
});

it.each([
  [{ nodeVersion: "v20.18.3" }, "Node"],
  [{ nodeVersion: "v18.20.0" }, "Node"],
  [{ glibc: undefined }, "platform"],
  [{ platform: "win32" }, "platform"],
  [{ arch: "ia32" }, "platform"],
  [{ memoryBytes: 2 ** 30 }, "memory"],
])("%j is told, with what to do", (machine, name) => {
  expect(problems(machine)).toEqual([name]);
});
