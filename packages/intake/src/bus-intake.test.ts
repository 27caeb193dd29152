import type { Bus, OutgoingRecord } from "@nghe/bus";
import { type AuthorDeletion, decodeMessage, PostMessage, workspaceScope } from "@nghe/contracts";
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

it("refuses to delete an author for one workspace alone, before anything is on the log", async () => {
  const sent: OutgoingRecord[] = [];
  const intake = intakeOver(async (records) => {
    sent.push(...records);
    return [];
  });
  const everywhere: AuthorDeletion = {
    ...{ v: 1, type: "author-deleted", source: "x", authorId: "u1", workspaceUid: null },
    ...{ scope: "public", cause: "erase", connector: "erase", receipt: null, observedAt: 1 },
  };
  await intake.publish([everywhere]);
  for (const narrowed of [{ workspaceUid: "w_acme" }, { scope: workspaceScope("w_acme") }]) {
    await expect(intake.publish([everywhere, { ...everywhere, ...narrowed }])).rejects.toThrow(
      "for everyone or not at all",
    );
  }
  expect(sent.map(({ key }) => key)).toEqual(["x:author:u1"]);
});
