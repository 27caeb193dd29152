import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RefusedRecord } from "../failures.ts";
import { openEnvironment } from "./environment.ts";
import { checkGroupName } from "./group-offsets.ts";
import { openOffsetTable } from "./offset-table.ts";

let path: string;
let environment: ReturnType<typeof openEnvironment>;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-offsets-"));
  environment = openEnvironment(path, 1 << 24);
});
afterEach(async () => {
  await environment.close();
  await rm(path, { recursive: true });
});

const stream = (topic: string, partition: number) => ({ id: 0, topic, partition, start: 0, end: 0, lastTimestamp: 0 });

it("knows a group's places of every topic and partition apart, also after a restart", async () => {
  await environment.write((transaction) => {
    transaction.putState(["offset", "sink", "posts", 0], 5);
    transaction.putState(["offset", "sink", "posts", 10], 6);
    transaction.putState(["offset", "sink", "mentions", 0], 7);
    transaction.putState(["offset", "sink.2", "posts", 0], 8);
    transaction.putState(["offset", "zz:~", "posts", 0], 9);
    transaction.putState(["other"], 1);
  });
  const table = openOffsetTable(environment);
  expect([
    table.committed("sink", "posts", 0),
    table.committed("sink", "posts", 10),
    table.committed("sink", "mentions", 0),
    table.committed("sink.2", "posts", 0),
    table.committed("zz:~", "posts", 0),
    table.committed("sink", "posts", 1),
    table.committed("enrich", "posts", 0),
  ]).toEqual([5, 6, 7, 8, 9, undefined, undefined]);
});

it("goes where it is told, back too", () => {
  const table = openOffsetTable(environment);
  for (const offset of [4, 9, 2]) {
    table.apply({ group: "sink", stream: stream("posts", 1), offset });
    expect(table.committed("sink", "posts", 1)).toBe(offset);
  }
});

it.each(["", "a/b", "a b", "é", "x".repeat(201)])("takes %j for no group's name", (name) => {
  expect(() => checkGroupName(name)).toThrow(RefusedRecord);
});

it.each(["alerts-channel-c_acme_pr", "a:b.c_d-1"])("takes %j for one", (name) => {
  expect(() => checkGroupName(name)).not.toThrow();
});
