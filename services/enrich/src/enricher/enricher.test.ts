import type { LogRecord } from "@nghe/bus";
import { decodeMessage, encodeMessage, MentionMessage, type PostUpsert } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EnrichRegistry, enrichRegistryOf } from "../registry/enrich-registry.ts";
import { contentOf } from "../steps/content-message.ts";
import { contextOf } from "../testing/contexts.ts";
import { postSaying, SEEN_AT } from "../testing/posts.ts";
import { keepCurrent } from "./current-enricher.ts";
import type { Enricher } from "./enricher.ts";
import { createEnricherApart } from "./enricher-apart.ts";
import { createEnricherHere } from "./enricher-here.ts";

const model = createLexiconModel();
const registryWith = (...queries: string[]): EnrichRegistry => {
  const brands = queries.map((query, nth) => brandNamed("a", `b${nth}`, { query }));
  return enrichRegistryOf(createMemoryRegistry([workspaceNamed("a"), ...brands]).view());
};
const recordOf = (value: Uint8Array | null, offset = 0): LogRecord => {
  return { topic: "posts", key: `twitter:${offset}`, value, headers: {}, partition: 0, offset, timestamp: SEEN_AT };
};
const posts = (...given: PostUpsert[]) => given.map((post, nth) => recordOf(encodeMessage(post), nth));
const brandsIn = (value: Uint8Array | null) => {
  const decoded = decodeMessage(MentionMessage, value);
  return decoded.ok && decoded.value.type === "content" ? decoded.value.rows.map(({ brand }) => brand) : decoded;
};

describe.each([
  ["here", () => createEnricherHere({ model, spamFrom: 0.7, monotonic: () => performance.now() })],
  ["apart", () => createEnricherApart({ spamFrom: 0.7 })],
])("an enricher %s", (_, open) => {
  let enricher: Enricher;
  beforeAll(() => {
    enricher = open();
  });
  afterAll(() => enricher.close());

  it("names its model", async () => {
    expect(await enricher.modelVersion()).toBe(model.version);
  });

  it("enriches by the registry that it was given last, and says what it did", async () => {
    await enricher.use(registryWith("vinamilk"));
    const first = enricher.enrich(posts(postSaying("vinamilk và tiki")), 0);
    const used = enricher.use(registryWith("vinamilk", "tiki"));
    const second = enricher.enrich(posts(postSaying("vinamilk và tiki"), postSaying("không gì cả", { id: "2" })), 0);
    expect((await first).records.map(({ value }) => brandsIn(value))).toEqual([["b0"]]);
    expect(await used).toEqual([]);
    const { records, outcomes, rows, spent } = await second;
    expect(records.map(({ value }) => brandsIn(value))).toEqual([["b0", "b1"], []]);
    expect({ outcomes, rows }).toEqual({ outcomes: { content: 2 }, rows: 2 });
    expect(Object.keys(spent)).toEqual(["decode", "read and match", "encode"]);
  });

  it("says which query cannot be read, and matches with the others", async () => {
    expect(await enricher.use(registryWith('"never closed', "tiki"))).toMatchObject([{ brandUid: "b_a_b0" }]);
    const { records } = await enricher.enrich(posts(postSaying("tiki")), 0);
    expect(records.map(({ value }) => brandsIn(value))).toEqual([["b1"]]);
  });

  it("buries what cannot be read, whole, and goes on behind it", async () => {
    const batch = [recordOf(null), recordOf(new TextEncoder().encode("{")), ...posts(postSaying("x"))];
    const { records, outcomes } = await enricher.enrich(batch, 5);
    expect(records.map(({ topic }) => topic)).toEqual(["dead-letters", "dead-letters", "mentions"]);
    expect(outcomes).toEqual({ dead: 2, content: 1 });
  });

  it("brings stored posts to the registry that it has, and names the one that it cannot", async () => {
    await enricher.use(registryWith("tiki"));
    const stored = contentOf(postSaying("mua ở tiki"), contextOf([workspaceNamed("a")]));
    const broken = { ...stored, id: "2", post: { ...stored.post, text: Number.NaN as unknown as string } };
    const [good, bad] = await enricher.backfill([stored, broken]);
    expect(good).toMatchObject({ ok: true, record: { topic: "mentions", key: "twitter:1" } });
    expect(good?.ok === true && brandsIn(good.record.value)).toEqual(["b0"]);
    expect(bad).toMatchObject({ ok: false, key: "twitter:2" });
  });

  it("is told of a changed registry before the work that follows it", async () => {
    const logger = createCapturingLogger();
    let registry = registryWith("tiki");
    const current = keepCurrent(enricher, () => registry, logger);
    const first = current.enrich(posts(postSaying("tiki")), 0);
    registry = registryWith('"never closed');
    const second = current.enrich(posts(postSaying("tiki")), 0);
    expect((await first).rows).toBe(1);
    expect((await second).rows).toBe(0);
    const { brands } = registry;
    expect(logger.lines).toContainEqual(
      expect.objectContaining({ level: "error", fields: expect.objectContaining({ brand: brands[0]?.brand.uid }) }),
    );
  });
});

it("refuses what is asked of it when it is closed, which is no failure", async () => {
  const enricher = createEnricherApart({ spamFrom: 0.7 });
  const asked = enricher.modelVersion();
  const closing = enricher.close();
  await expect(asked).rejects.toThrow("is closed");
  await closing;
  await expect(enricher.enrich([], 0)).rejects.toThrow("is closed");
  expect(await Promise.race([enricher.failed, Promise.resolve("well")])).toBe("well");
});

it("fails when its thread breaks, and refuses what waits for it", async () => {
  const enricher = createEnricherApart({ spamFrom: 0.7 });
  const nothing = null as unknown as EnrichRegistry;
  await expect(enricher.use(nothing)).rejects.toThrow("broke");
  await expect(enricher.failed).rejects.toThrow("broke");
  await expect(enricher.modelVersion()).rejects.toThrow("broke");
});
