import type { Bus, OutgoingRecord } from "@nghe/bus";
import { decodeMessage, PostMessage } from "@nghe/contracts";
import { createManualClock, createNoMetrics } from "@nghe/runtime";
import { expect, it } from "vitest";
import { acceptedIn } from "./batch-id.ts";
import { createIntake } from "./bus-intake.ts";

const post = (id: string, more: object = {}) => ({
  source: "x",
  id,
  createdAt: "2026-02-28T08:30:00Z",
  text: "hello",
  ...more,
});
const options = { scope: "public", cause: "live", connector: "api" } as const;

function intakeOver(produce: (records: readonly OutgoingRecord[]) => Promise<never[]>) {
  const bus = { produce } as Pick<Bus, "produce"> as Bus;
  return createIntake({ bus, clock: createManualClock(Date.UTC(2026, 2, 1)), metrics: createNoMetrics() });
}

it("accepts the good ones beside a bad one, each with its place in the batch", async () => {
  const sent: OutgoingRecord[] = [];
  const intake = intakeOver(async (records) => {
    sent.push(...records);
    return [];
  });
  const answer = await intake.submit([post("a"), { nonsense: true }, post("b")], options);
  expect(answer).toMatchObject({ accepted: 2, rejected: [{ index: 1, path: "source", message: "is required" }] });
  expect(acceptedIn(answer.batch)).toBe(2);
  expect(sent.map(({ key }) => key)).toEqual(["x:a", "x:b"]);
  const receipts = sent.map(({ value }) => {
    const decoded = decodeMessage(PostMessage, value);
    return decoded.ok ? decoded.value.receipt : decoded.message;
  });
  expect(receipts).toEqual([
    { batch: answer.batch, index: 0 },
    { batch: answer.batch, index: 2 },
  ]);
});

it("acknowledges nothing that the log did not take", async () => {
  const intake = intakeOver(async () => {
    throw new Error("disk full");
  });
  await expect(intake.submit([post("a")], options)).rejects.toThrow("disk full");
});

it("keeps the largest post there can be within a record of the log", async () => {
  const sizes: number[] = [];
  const intake = intakeOver(async (records) => {
    sizes.push(...records.map(({ value }) => value?.byteLength ?? 0));
    return [];
  });
  const huge = post("big", { text: "\u0001".repeat(100_000), title: "ế".repeat(2_000), extra: "ế".repeat(65_000) });
  expect(await intake.submit([huge], options)).toMatchObject({ accepted: 1 });
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
});

it("asks the log for nothing when nothing is left to keep", async () => {
  const intake = intakeOver(async () => {
    throw new Error("should not be called");
  });
  expect(await intake.submit([{}], options)).toMatchObject({ accepted: 0 });
});
