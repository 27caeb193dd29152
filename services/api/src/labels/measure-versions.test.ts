import { createLexiconModel } from "@nghe/nlp";
import { brandNamed, createMemoryRegistry, labelOf, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { storedPost } from "../testing/stored-post.ts";
import { labelId } from "./label-id.ts";
import { labelledPosts } from "./labelled-post.ts";
import { type Measured, measureVersions } from "./measure-versions.ts";
import { createStoredReader } from "./stored-matchable.ts";

const TEXTS: Readonly<Record<string, readonly [text: string, relevant: boolean]>> = {
  1: ["tiki giao hàng tệ quá", true],
  2: ["tiki sale", true],
  3: ["a tiki bar in Hawaii", false],
  4: ["mua ở Ti Ki", true],
};
const version = (number: number, query: string, more: Partial<Measured> = {}): Measured => ({
  ...{ version: number, query, named: {}, exclusions: "" },
  ...more,
});

async function labelled(gone: readonly string[] = []) {
  const labels = Object.entries(TEXTS).map(([id, [, relevant]]) => labelOf("a", "tiki", id, relevant));
  const brand = brandNamed("a", "tiki");
  const { view } = createMemoryRegistry([workspaceNamed("a"), brand, ...labels]);
  const visibleOf = async (_workspace: string, keys: readonly { id: string }[]) =>
    keys.flatMap(({ id }) => (gone.includes(id) ? [] : [storedPost(id, TEXTS[id]?.[0] ?? "")]));
  return labelledPosts({ visibleOf }, view(), brand);
}

const read = createStoredReader(createLexiconModel());
const shares = async (one: Measured, gone: readonly string[] = []) => {
  const found = measureVersions([one], await labelled(gone), read).get(one.version);
  return found === undefined ? null : [found.labels, found.precision.held, found.precision.of, found.recall.of];
};

describe("how a version does on labels", () => {
  it("counts what it finds, and of that what is relevant", async () => {
    expect(await shares(version(1, "tiki"))).toEqual([4, 2, 3, 3]);
    expect(await shares(version(1, 'tiki OR "ti ki"'))).toEqual([4, 3, 4, 3]);
  });

  it("leaves out what the workspace hid, and follows names as they were then", async () => {
    expect(await shares(version(1, "tiki", { exclusions: "bar" }))).toEqual([4, 2, 2, 3]);
    expect(await shares(version(1, "tiki NOT {noise}", { named: { noise: "bar" } }))).toEqual([4, 2, 2, 3]);
    expect(await shares(version(1, "tiki NOT {noise}"))).toEqual([4, 0, 0, 3]);
  });

  it("reads the tone that a query asks for", async () => {
    expect(await shares(version(1, "tiki sentiment:negative"))).toEqual([4, 1, 1, 3]);
    const [blind] = [
      measureVersions([version(1, "tiki sentiment:negative")], await labelled(), createStoredReader(null)),
    ];
    expect(blind.get(1)?.precision.of).toBe(0);
  });

  it("counts no label whose post is gone", async () => {
    expect(await shares(version(1, "tiki"), ["1", "3"])).toEqual([2, 1, 1, 2]);
  });

  it("is told of all versions at once", async () => {
    const found = measureVersions([version(1, "tiki"), version(2, "bar")], await labelled(), read);
    expect([...found].map(([number, { precision }]) => [number, precision.of])).toEqual([
      [1, 3],
      [2, 1],
    ]);
  });
});

it("names a label by brand and post, and no two alike", () => {
  const ids = [labelId("b1", "x", "1"), labelId("b1", "x", "2"), labelId("b2", "x", "1"), labelId("b1", "x1", "")];
  expect(new Set(ids).size).toBe(4);
  expect(ids[0]).toMatch(/^[0-9a-f]{40}$/);
  expect(labelId("b1", "x", "1")).toBe(ids[0]);
});
