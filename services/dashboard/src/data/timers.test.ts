import { expect, it, vi } from "vitest";
import { FakeTime } from "./testing/fake-time.ts";
import { createTimers } from "./timers.ts";

it("keeps one timer of each name", () => {
  const time = new FakeTime();
  const timers = createTimers(time);
  const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
  timers.set("a", 10, first);
  timers.set("a", 20, second);
  timers.set("b", 10, other);
  time.pass(30);
  expect([first, second, other].map((call) => call.mock.calls.length)).toEqual([0, 1, 1]);
});

it("runs nothing that was called off", () => {
  const time = new FakeTime();
  const timers = createTimers(time);
  const call = vi.fn();
  timers.set("a", 10, call);
  timers.set("b", 10, call);
  timers.clearAll();
  time.pass(30);
  expect(call).not.toHaveBeenCalled();
});
