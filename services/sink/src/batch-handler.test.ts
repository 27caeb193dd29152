import { ChangeMessage, DeadLetter, TOPICS } from "@nghe/contracts";
import { createMemoryRegistry } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createPrometheusMetrics } from "@nghe/runtime";
import { type Applied, DatabaseError, type Positioned } from "@nghe/store";
import { eraseAuthor, postScript } from "@nghe/store/testing";
import { describe, expect, it } from "vitest";
import { createBatchHandler } from "./batch-handler.ts";
import { createInstruments } from "./instruments.ts";
import { appliedOf, bodyOf, NOON, recordOf, stubProducer, stubWritePath, touchedBy } from "./testing/sink-stubs.ts";

type Apply = (batch: readonly Positioned[], isDead: (uid: string) => boolean) => Applied;

function handlerOver(apply: Apply, crashAt: (label: string) => void = () => undefined) {
  const stub = stubWritePath(apply);
  const bus = stubProducer();
  const metrics = createPrometheusMetrics();
  const logger = createCapturingLogger();
  const handler = createBatchHandler({
    ...{ bus, writePath: stub.writePath, registry: createMemoryRegistry([]), clock: createManualClock(NOON), logger },
    ...{ instruments: createInstruments(metrics), crashAt },
  });
  const handle = (records: Parameters<typeof recordOf>[0][], signal = new AbortController().signal) =>
    handler({ records: records.map((message, offset) => recordOf(message, offset)), signal });
  const figure = async (line: string) =>
    Number(
      (await metrics.expose())
        .split("\n")
        .find((text) => text.startsWith(`${line} `))
        ?.split(" ")
        .at(-1),
    );
  return { ...stub, bus, logger, handle, figure };
}

const post = (id: string) => postScript("bluesky", id).content();
const poison = () => new DatabaseError("data", "no such zone", { clickhouseCode: 6, cause: undefined });

describe("what is announced of a batch", () => {
  it("is what its posts touch, also where nothing of them changed: an earlier try may have died before it could say", async () => {
    const { handle } = handlerOver(() => appliedOf({ posts: 1, changed: 0, rows: 0, touched: [touchedBy()] }));
    const sent = await handle([post("p1")]);
    expect(sent.map(({ topic, key }) => [topic, key])).toEqual([[TOPICS.changes, "w-acme"]]);
    expect(ChangeMessage.parse(bodyOf(sent[0]))).toMatchObject({ batch: "0:0-0", buckets: [NOON / 1_000], grain: 300 });
  });

  it("is nothing where a post touches no brand", async () => {
    expect(await handlerOver(() => appliedOf({ posts: 1, changed: 1 })).handle([post("p1")])).toEqual([]);
  });

  it("goes to each workspace under its own key, and names no other's brands", async () => {
    const touched = [
      touchedBy(),
      touchedBy({ workspaceUid: "w-rival", workspace: "rival", brandUid: "b-x", brand: "x" }),
    ];
    const sent = await handlerOver(() => appliedOf({ touched })).handle([post("p1")]);
    expect(sent.map((record) => [record.key, ChangeMessage.parse(bodyOf(record)).brands])).toEqual([
      ["w-acme", [{ uid: "b-alpha", id: "alpha" }]],
      ["w-rival", [{ uid: "b-x", id: "x" }]],
    ]);
  });

  it("is the same at a second try, so that a reader can tell the copy", async () => {
    const { handle } = handlerOver(() => appliedOf({ touched: [touchedBy(), touchedBy({ cause: "import" })] }));
    const messages = [post("p1"), post("p2")];
    expect(await handle(messages)).toEqual(await handle(messages));
  });

  it("gathers the parts of a batch that had to be parted", async () => {
    const { handle, given } = handlerOver((batch) => {
      if (batch.length > 1) throw poison();
      const [first] = batch;
      const id = first !== undefined && "id" in first.message ? first.message.id : "";
      if (id === "bad") throw poison();
      return appliedOf({ posts: 1, touched: [touchedBy({ brandUid: `b-${id}`, brand: id })] });
    });
    const sent = await handle([post("p1"), post("bad"), post("p2")]);
    expect(sent.map(({ topic }) => topic)).toEqual([TOPICS.deadLetters, TOPICS.changes]);
    expect(ChangeMessage.parse(bodyOf(sent[1])).brands.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(given.flat().at(-1)).toMatchObject({ partition: 0, offset: 2, at: NOON + 2 });
  });
});

describe("what cannot be stored", () => {
  it("goes to the dead letters whole, with where it came from", async () => {
    const { handle, logger } = handlerOver(() => appliedOf());
    const bytes = Buffer.from("{not json");
    const [letter, ...rest] = await handle([post("p1"), bytes, null]);
    expect(DeadLetter.parse(bodyOf(letter))).toMatchObject({
      stage: "sink",
      code: "unreadable",
      origin: { topic: TOPICS.mentions, partition: 0, offset: 1, timestamp: NOON + 1 },
      value: bytes.toString("base64"),
      failedAt: NOON,
    });
    expect(rest.map((record) => DeadLetter.parse(bodyOf(record)).value)).toEqual([null]);
    expect(logger.lines.map(({ level, fields }) => [level, fields.offset])).toEqual([
      ["warn", 1],
      ["warn", 2],
    ]);
  });

  it("is counted beside what was", async () => {
    const { handle, figure } = handlerOver(() => appliedOf({ posts: 2, changed: 1, rows: 5 }));
    await handle([post("p1"), post("p2"), Buffer.from("?")]);
    expect(await figure('nghe_sink_messages_total{fate="applied"}')).toBe(2);
    expect(await figure('nghe_sink_messages_total{fate="dead"}')).toBe(1);
    expect(await figure('nghe_sink_posts_total{changed="yes"}')).toBe(1);
    expect(await figure('nghe_sink_posts_total{changed="no"}')).toBe(1);
    expect(await figure("nghe_sink_rows_total")).toBe(5);
    expect(await figure("nghe_sink_batch_seconds_count")).toBe(1);
  });

  it.each([
    ["look-up", 1],
    ["fold", 2],
    ["mentions", 3],
    ["posts", 4],
  ])("tells the time of %s in seconds", async (stage, seconds) => {
    const { handle, figure } = handlerOver(() => appliedOf());
    await handle([post("p1")]);
    expect(await figure(`nghe_sink_stage_seconds_total{stage="${stage}"}`)).toBe(seconds);
  });
});

describe("a batch that fails", () => {
  it.each(["sink:decoded", "sink:applied", "sink:announced"])("at %s announces nothing", async (label) => {
    const { handle, figure } = handlerOver(
      () => appliedOf({ touched: [touchedBy()] }),
      (at) => {
        if (at === label) throw new Error("died");
      },
    );
    await expect(handle([post("p1")])).rejects.toThrow("died");
    expect(await figure('nghe_sink_messages_total{fate="applied"}')).not.toBe(1);
  });

  it("is not begun where it is somebody else's by now", async () => {
    const { handle, given } = handlerOver(() => appliedOf());
    await expect(handle([post("p1")], AbortSignal.abort(new Error("lost")))).rejects.toThrow("lost");
    expect(given).toEqual([]);
  });

  it("is not parted where the database is away, and buries nobody", async () => {
    const { handle, given } = handlerOver(() => {
      throw new DatabaseError("unavailable", "away", { clickhouseCode: undefined, cause: undefined });
    });
    await expect(handle([post("p1"), post("p2")])).rejects.toMatchObject({ kind: "unavailable" });
    expect(given).toHaveLength(1);
  });
});

it("deletes every stored post of an erased author through the log before anything is announced", async () => {
  const { handle, ofAuthor, bus, figure } = handlerOver(() =>
    appliedOf({ erasedAuthors: [{ source: "bluesky", authorId: "u1" }], touched: [touchedBy()] }),
  );
  ofAuthor.set("bluesky u1", ["p1", "p2"]);
  const sent = await handle([eraseAuthor("bluesky", "u1")]);
  expect(bus.calls.flat().map(bodyOf)).toMatchObject([
    { type: "delete", id: "p1", erase: true, cause: "erase", observedAt: NOON },
    { type: "delete", id: "p2", erase: true },
  ]);
  expect(sent.map(({ topic }) => topic)).toEqual([TOPICS.changes]);
  expect(await figure("nghe_sink_erasures_total")).toBe(2);
});
