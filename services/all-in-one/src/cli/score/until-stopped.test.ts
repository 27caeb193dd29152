import { expect, it } from "vitest";
import { untilStopped } from "./until-stopped.ts";

async function* numbers(waitingAt: number) {
  for (let number = 0; number < 5; number += 1) {
    if (number === waitingAt) await new Promise(() => undefined);
    yield number;
  }
}

it("gives all there is", async () => {
  const given: number[] = [];
  for await (const number of untilStopped(numbers(-1), new AbortController().signal)) given.push(number);
  expect(given).toEqual([0, 1, 2, 3, 4]);
});

it("ends where it is stopped, between items and while it waits for one", async () => {
  const stop = new AbortController();
  const given: number[] = [];
  for await (const number of untilStopped(numbers(2), stop.signal)) {
    given.push(number);
    if (number === 1) queueMicrotask(() => stop.abort());
  }
  expect(given).toEqual([0, 1]);
  for await (const number of untilStopped(numbers(-1), stop.signal)) given.push(number);
  expect(given).toEqual([0, 1]);
});

it("hands on what the stream failed by", async () => {
  async function* broken() {
    yield 1;
    throw new Error("the pipe broke");
  }
  const reading = async () => {
    for await (const _ of untilStopped(broken(), new AbortController().signal));
  };
  await expect(reading()).rejects.toThrow("the pipe broke");
});
