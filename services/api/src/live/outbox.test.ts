import { createManualClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createOutbox } from "./outbox.ts";
import { createSubscription } from "./subscription.ts";

const MB = 1024 * 1024;

/** A client that reads only when told to. */
function slowClient() {
  const clock = createManualClock();
  const sent: string[] = [];
  const missed: string[] = [];
  let message = "";
  const socket = {
    readyState: 1 as const,
    bufferedAmount: 0,
    isTerminated: false,
    send(data: string | Buffer, options: { fin?: boolean } = {}) {
      message += data.toString();
      if (options.fin === false) return;
      sent.push(message);
      message = "";
    },
    terminate() {
      socket.isTerminated = true;
    },
  };
  const outbox = createOutbox(socket as unknown as Parameters<typeof createOutbox>[0], clock, {
    add: ({ what = "" }) => void missed.push(what),
  });
  const refused: string[] = [];
  const audited: (number | "end")[] = [];
  const subscription = createSubscription("a", outbox, {
    refuse: ({ code }) => refused.push(code),
    forget: () => refused.push("forgotten"),
    audit: { sent: (texts) => audited.push(texts), end: () => audited.push("end") },
  });
  return {
    clock,
    socket,
    outbox,
    subscription,
    sent,
    refused,
    audited,
    missed,
    read: () => sent.map((text) => JSON.parse(text)),
  };
}
const parcel = (type: "snapshot" | "update", figure: number) => ({
  type,
  asOf: 7,
  data: Buffer.from(JSON.stringify({ figure })),
  texts: figure,
});

it("frames figures that are serialised once", () => {
  const { subscription, read } = slowClient();
  subscription.deliver(parcel("snapshot", 1));
  subscription.deliver(parcel("update", 2));
  expect(read()).toEqual([
    { type: "snapshot", id: "a", seq: 1, asOf: 7, data: { figure: 1 } },
    { type: "update", id: "a", seq: 2, asOf: 7, data: { figure: 2 } },
  ]);
});

it("lets a slow client skip, and gives it the whole once it has caught up, without a hole in the numbers", () => {
  const { subscription, socket, outbox, read, missed } = slowClient();
  subscription.joined("volume", { query: { snapshot: () => parcel("update", 9) }, leave: () => {} });
  subscription.deliver(parcel("snapshot", 1));
  socket.bufferedAmount = MB + 1;
  subscription.deliver(parcel("update", 2));
  socket.bufferedAmount = 0;
  subscription.deliver(parcel("update", 3));
  expect(read()).toHaveLength(1);
  expect(subscription.isBehind()).toBe(true);
  outbox.tick([subscription]);
  subscription.deliver(parcel("update", 10));
  expect(read().map(({ type, seq, data }) => [type, seq, data.figure])).toEqual([
    ["snapshot", 1, 1],
    ["snapshot", 2, 9],
    ["update", 3, 10],
  ]);
  expect(missed).toEqual(["frame"]);
});

it("gives up a client that is slow for half a minute, or holds four megabytes", async () => {
  const patient = slowClient();
  patient.socket.bufferedAmount = MB + 1;
  patient.outbox.tick([]);
  await patient.clock.advance(29_000);
  patient.outbox.tick([]);
  expect(patient.socket.isTerminated).toBe(false);
  await patient.clock.advance(2_000);
  patient.outbox.tick([]);
  expect(patient.socket.isTerminated).toBe(true);

  const full = slowClient();
  full.socket.bufferedAmount = 4 * MB + 1;
  full.subscription.deliver(parcel("snapshot", 1));
  expect(full.socket.isTerminated).toBe(true);
  expect(full.missed).toEqual(["client", "frame"]);
});

it("forgives a client that was slow and is not any more", async () => {
  const { clock, socket, outbox } = slowClient();
  for (let round = 0; round < 5; round += 1) {
    socket.bufferedAmount = 2 * MB;
    outbox.tick([]);
    await clock.advance(20_000);
    socket.bufferedAmount = 0;
    outbox.tick([]);
  }
  expect(socket.isTerminated).toBe(false);
});

it("says nothing more for a question that is gone", () => {
  const { subscription, sent, refused } = slowClient();
  let hasLeft = false;
  subscription.joined("volume", {
    query: { snapshot: () => undefined },
    leave: () => {
      hasLeft = true;
    },
  });
  subscription.leave();
  subscription.deliver(parcel("snapshot", 1));
  expect([hasLeft, sent]).toEqual([true, []]);
  subscription.fail({ code: "invalid", message: "" }, true);
  expect(refused).toEqual(["invalid", "forgotten"]);
});

it("tells the audit the texts that were sent, and not those that a slow client missed", () => {
  const client = slowClient();
  client.subscription.deliver(parcel("snapshot", 4));
  client.socket.bufferedAmount = 2 * MB;
  client.subscription.deliver(parcel("update", 5));
  client.subscription.leave();
  expect(client.audited).toEqual([4, "end"]);
});
