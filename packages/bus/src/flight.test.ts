import { describe, expect, it } from "vitest";
import { endFlight, type Flight } from "./flight.ts";

describe("the end of a flight", () => {
  it("waits for the loop, and leaves the batch alone", async () => {
    const flight: Flight = { controller: new AbortController(), over: false };
    await endFlight(Promise.resolve(), () => flight, 60_000);
    expect([flight.over, flight.controller.signal.aborted]).toEqual([false, false]);
  });

  it("gives the batch up at the deadline, and tells it", async () => {
    const flight: Flight = { controller: new AbortController(), over: false };
    await endFlight(new Promise(() => undefined), () => flight, 1);
    expect([flight.over, flight.controller.signal.aborted]).toEqual([true, true]);
  });
});
