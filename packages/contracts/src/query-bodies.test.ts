import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  CheckRequest,
  ExclusionsPatch,
  LabelMeasure,
  NamedQueryPatch,
  NewLabels,
  NewNamedQuery,
  QueryVersionView,
  RestoreRequest,
} from "./query-bodies.ts";

const fieldOf = (shape: z.ZodType, body: unknown) => shape.safeParse(body).error?.issues[0]?.path.join(".");

describe("what people may send", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["a name for a part of queries", NewNamedQuery, { id: "noise", query: " phim ", note: null }],
    ["a change of its text alone", NamedQueryPatch, { query: "phim OR sumo" }],
    ["a change of what it is for alone", NamedQueryPatch, { note: "films" }],
    ["nothing to hide", ExclusionsPatch, { query: "" }],
    ["what to hide, and why", ExclusionsPatch, { query: "casino", note: "gambling" }],
    ["labels of ids that hold colons", NewLabels, { labels: [{ post: "bluesky:at://did:plc:x/3k", relevant: true }] }],
    ["a way back without a reason", RestoreRequest, {}],
    ["a check of the usual", CheckRequest, {}],
    ["a check with a seed", CheckRequest, { days: 400, seed: "monday" }],
  ])("%s", (_name, shape, body) => {
    expect(shape.safeParse(body).error?.issues).toBeUndefined();
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ["a name that no query can hold", NewNamedQuery, { id: "No Ise", query: "x" }, "id"],
    ["a name for nothing", NewNamedQuery, { id: "noise", query: "  " }, "query"],
    ["a text of a megabyte", NewNamedQuery, { id: "noise", query: "x".repeat(1_000_000) }, "query"],
    ["another id", NamedQueryPatch, { id: "other" }, ""],
    ["an exclusion of a megabyte", ExclusionsPatch, { query: "x".repeat(1_000_000) }, "query"],
    ["a note of a book's length", ExclusionsPatch, { query: "x", note: "x".repeat(2_001) }, "note"],
    ["no labels", NewLabels, { labels: [] }, "labels"],
    [
      "more labels than one look takes",
      NewLabels,
      { labels: Array(101).fill({ post: "x:1", relevant: true }) },
      "labels",
    ],
    ["a label of no source", NewLabels, { labels: [{ post: ":1", relevant: true }] }, "labels.0.post"],
    ["a label that is unsure", NewLabels, { labels: [{ post: "x:1", relevant: null }] }, "labels.0.relevant"],
    ["a check of more than is kept", CheckRequest, { days: 401 }, "days"],
    ["an empty seed", CheckRequest, { seed: "" }, "seed"],
    ["a way back to somewhere", RestoreRequest, { version: 1 }, ""],
  ])("but not %s", (_name, shape, body, field) => {
    expect(fieldOf(shape, body)).toBe(field);
  });
});

describe("what is told", () => {
  const nothing = { of: 0, held: 0, share: null, low: null, high: null };
  const version = {
    ...{ version: 1, current: true, cause: "query", causeName: null, query: "momo", named: {}, exclusions: "" },
    ...{ explanation: null, savedAt: 0, savedBy: "~admin", savedByName: null, note: null, measure: null },
  };

  it("of no labels is null, never 0", () => {
    expect(LabelMeasure.parse({ labels: 0, precision: nothing, recall: nothing })).toMatchObject({
      precision: { share: null },
    });
  });

  it.each([
    ["cause", "luck"],
    ["version", 0],
    ["measure", undefined],
    ["named", { noise: 1 }],
    ["causeName", "No Slug"],
  ])("of a version has a %s, and none such as %j", (field, value) => {
    expect(QueryVersionView.safeParse(version).success).toBe(true);
    expect(fieldOf(QueryVersionView, { ...version, [field]: value })?.split(".")[0]).toBe(field);
  });

  it("knows every cause of a version", () => {
    for (const cause of ["query", "accounts", "filter", "named-query", "exclusions"]) {
      expect(QueryVersionView.parse({ ...version, cause }).cause).toBe(cause);
    }
  });
});
