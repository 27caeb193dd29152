import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RefusedRecord, TopicMismatch, UnknownTopic } from "../failures.ts";
import { openCatalog } from "./catalog.ts";
import { type Environment, openEnvironment } from "./environment.ts";

let path: string;
let environment: Environment;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-catalog-"));
  environment = openEnvironment(path, 1 << 24);
});
afterEach(async () => {
  await environment.close();
  await rm(path, { recursive: true });
});

const plan = (name: string, partitions: number, retentionMs: number | null = null) => ({
  name,
  partitions,
  retentionMs,
});
const idsOf = (catalog: ReturnType<typeof openCatalog>) =>
  catalog.topics().map(({ name, streams }) => [name, ...streams.map(({ id }) => id)]);

describe("the catalog", () => {
  it("gives every partition an identity of its own, and the same ones after a restart", async () => {
    const catalog = openCatalog(environment);
    await catalog.ensure([plan("posts", 2), plan("mentions", 3)]);
    await catalog.ensure([plan("alerts", 1)]);
    const before = idsOf(catalog);
    expect(new Set(before.flatMap(([, ...ids]) => ids)).size).toBe(6);
    await environment.close();
    environment = openEnvironment(path, 1 << 24);
    expect(idsOf(openCatalog(environment)).toSorted()).toEqual(before.toSorted());
  });

  it("leaves topics alone that are there, but for how long they are kept", async () => {
    const catalog = openCatalog(environment);
    await catalog.ensure([plan("posts", 2, 1_000)]);
    const stream = catalog.stream("posts", 1);
    stream.end = 7;
    await catalog.ensure([plan("posts", 2, 5_000), plan("later", 1)]);
    expect(catalog.stream("posts", 1)).toBe(stream);
    expect([catalog.topic("posts").retentionMs, stream.end]).toEqual([5_000, 7]);
    expect(openCatalog(environment).topic("posts").retentionMs).toBe(5_000);
  });

  it("makes none of several where one cannot be", async () => {
    const catalog = openCatalog(environment);
    await catalog.ensure([plan("posts", 2)]);
    await expect(catalog.ensure([plan("fresh", 1), plan("posts", 3)])).rejects.toThrow(TopicMismatch);
    expect(catalog.topics().map(({ name }) => name)).toEqual(["posts"]);
  });

  it.each([
    ["", 1],
    ["a/b", 1],
    ["tiếng", 1],
    ["x".repeat(201), 1],
    ["posts", 0],
    ["posts", 1.5],
    ["posts", 1_025],
  ])("refuses the topic %j with %d partitions", async (name, partitions) => {
    await expect(openCatalog(environment).ensure([plan(name, partitions)])).rejects.toThrow(RefusedRecord);
  });

  it("knows no topic and no partition that were not made", async () => {
    const catalog = openCatalog(environment);
    await catalog.ensure([plan("posts", 1)]);
    expect(() => catalog.topic("post")).toThrow(UnknownTopic);
    expect(() => catalog.stream("posts", 1)).toThrow(RefusedRecord);
    expect(() => catalog.topic("constructor")).toThrow(UnknownTopic);
  });
});
