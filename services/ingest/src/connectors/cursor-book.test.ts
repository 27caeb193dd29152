import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createManualClock, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type CursorBook, createCursorBook } from "./cursor-book.ts";

const Place = z.object({ timeUs: z.int() });
let folder: string;
let bus: LmdbBus;
const books: CursorBook[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-cursors-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
});
afterEach(async () => {
  for (const book of books.splice(0)) await book.stop();
  await bus.close();
  await rm(folder, { recursive: true });
});

/** A process that listens, with its own book over the one log. */
async function opened(): Promise<CursorBook> {
  const book = createCursorBook(bus, createManualClock(5));
  books.push(book);
  await book.start();
  return book;
}

it("knows no place of a connector that never read", async () => {
  expect((await opened()).of("c_1").load(Place)).toBeUndefined();
});

it("gives the last place back, to whichever process listens next", async () => {
  const first = await opened();
  await first.of("c_1").save({ timeUs: 1 });
  await first.of("c_1").save({ timeUs: 2 });
  expect(first.of("c_1").load(Place)).toEqual({ timeUs: 2 });
  expect((await opened()).of("c_1").load(Place)).toEqual({ timeUs: 2 });
});

it("learns what another process saved meanwhile, once it asks", async () => {
  const [mine, other] = [await opened(), await opened()];
  await other.of("c_1").save({ timeUs: 7 });
  await mine.refresh();
  expect(mine.of("c_1").load(Place)).toEqual({ timeUs: 7 });
});

it("keeps connectors apart", async () => {
  const book = await opened();
  await book.of("c_1").save({ timeUs: 1 });
  await book.of("c_2").save({ timeUs: 2 });
  expect([book.of("c_1").load(Place), book.of("c_2").load(Place)]).toEqual([{ timeUs: 1 }, { timeUs: 2 }]);
});

it("begins anew where a place has another shape than the connector's now", async () => {
  const book = await opened();
  await book.of("c_1").save({ page: "three" });
  expect(book.of("c_1").load(Place)).toBeUndefined();
  expect(book.of("c_1").load(z.object({ page: z.string() }))).toEqual({ page: "three" });
});

it("passes over what is no cursor, and goes on behind it", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const value of [bytes("{"), bytes('{"v":2,"connectorUid":"c_1"}'), null]) {
    await bus.produce([{ topic: TOPICS.cursors, key: "c_1", value, headers: {} }]);
  }
  await (await opened()).of("c_1").save({ timeUs: 3 });
  expect((await opened()).of("c_1").load(Place)).toEqual({ timeUs: 3 });
});
