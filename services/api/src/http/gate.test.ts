import { expect, it } from "vitest";
import { createGate } from "./gate.ts";

function held() {
  let release: () => void = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

it("lets so many in at once, some wait in order, and refuses the rest", async () => {
  const gate = createGate(1, 2);
  const door = held();
  const done: string[] = [];
  const first = gate(async () => {
    await door.until;
    done.push("first");
  });
  const second = gate(async () => void done.push("second"));
  const third = gate(async () => void done.push("third"));
  await expect(gate(async () => {})).rejects.toMatchObject({ status: 503, code: "busy" });
  door.release();
  await Promise.all([first, second, third]);
  expect(done).toEqual(["first", "second", "third"]);
});

it("stays open after work that fails", async () => {
  const gate = createGate(1, 0);
  await expect(gate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(gate(async () => "yes")).resolves.toBe("yes");
});
