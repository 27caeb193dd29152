import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { CompareRequest, PreviewRequest } from "./preview-bodies.ts";
import {
  CheckRequest,
  ExclusionsPatch,
  LabelMeasure,
  MeasuredShare,
  NamedQueryPatch,
  NamedQueryView,
  NewLabels,
  NewNamedQuery,
  QueryVersionView,
  RestoreRequest,
} from "./query-bodies.ts";

const letters = (count: number) => "x".repeat(count);
const label = (post: string) => ({ labels: [{ post, relevant: true }] });
const faultsOf = (shape: z.ZodType, body: unknown) =>
  shape.safeParse(body).error?.issues.map(({ path, code }) => path.join(".") || code) ?? [];

describe("what people send about queries", () => {
  it.each<[string, z.ZodType, object]>([
    ["a named query", NewNamedQuery, { id: "noise", query: "phim OR {ads}" }],
    ["a named query with what it is for", NewNamedQuery, { id: "noise", query: "phim", note: "films" }],
    ["a named query whose note is nothing", NewNamedQuery, { id: "noise", query: "phim", note: null }],
    ["another text", NamedQueryPatch, { query: "phim" }],
    ["a note taken away", NamedQueryPatch, { note: null }],
    ["exclusions", ExclusionsPatch, { query: "{noise} OR casino", note: "bots" }],
    ["no exclusions", ExclusionsPatch, { query: "" }],
    ["a way back", RestoreRequest, {}],
    ["a check as it comes", CheckRequest, {}],
    ["a check of a year by a seed", CheckRequest, { days: 400, seed: "7" }],
    ["a preview of the longest text", PreviewRequest, { query: letters(20_000), days: 1 }],
    ["a comparison with the brand's own query", CompareRequest, { query: "tiki" }],
  ])("%s", (_name, shape, body) => {
    expect(faultsOf(shape, body)).toEqual([]);
  });

  it.each<[string, z.ZodType, object, string]>([
    ["no text", NewNamedQuery, { id: "noise" }, "query"],
    ["blanks for a text", NewNamedQuery, { id: "noise", query: "  " }, "query"],
    ["a name that braces cannot hold", NewNamedQuery, { id: "noise}", query: "a" }, "id"],
    ["a note of a book's length", NewNamedQuery, { id: "n", query: "a", note: letters(2_001) }, "note"],
    ["an empty text in a change", NamedQueryPatch, { query: "" }, "query"],
    ["a new id", NamedQueryPatch, { id: "other" }, "unrecognized_keys"],
    ["exclusions that are null", ExclusionsPatch, { query: null }, "query"],
    ["exclusions that are not said", ExclusionsPatch, {}, "query"],
    ["exclusions of 20,001 letters", ExclusionsPatch, { query: letters(20_001) }, "query"],
    ["half a letter in exclusions", ExclusionsPatch, { query: "a\ud800" }, "query"],
    ["half a letter in a named query", NamedQueryPatch, { query: "a\ud800" }, "query"],
    ["NUL in a note", RestoreRequest, { note: "a\u0000" }, "note"],
    ["a check of no day", CheckRequest, { days: 0 }, "days"],
    ["a check of more days than are kept", CheckRequest, { days: 401 }, "days"],
    ["a check of half a day", CheckRequest, { days: 0.5 }, "days"],
    ["an empty seed", CheckRequest, { seed: "" }, "seed"],
    ["a preview of nothing", PreviewRequest, { query: "" }, "query"],
    ["a preview with NUL", PreviewRequest, { query: "a\u0000" }, "query"],
    ["a period without a zone", PreviewRequest, { query: "a", from: "2026-01-01T00:00:00" }, "from"],
    ["a period of another age", PreviewRequest, { query: "a", to: "1994-01-01T00:00:00Z" }, "to"],
    ["days in words", CompareRequest, { query: "a", days: "7" }, "days"],
    ["a comparison with nothing", CompareRequest, { query: "a", against: "" }, "against"],
    ["a brand in the body, which is in the address", CompareRequest, { query: "a", brand: "b" }, "unrecognized_keys"],
  ])("is refused with %s", (_name, shape, body, field) => {
    expect(faultsOf(shape, body)).toContain(field);
  });
});

describe("labels", () => {
  it.each(["x:1", "voz.vn:a:b:c", "bluesky:at://did:plc:x/app.bsky.feed.post/3k", "x: ", "x:dòng\nhai"])(
    "name a post as %j",
    (post) => {
      expect(NewLabels.parse(label(post))).toEqual(label(post));
    },
  );

  it.each(["", "x", "x:", ":1", "::"])("do not name one as %j", (post) => {
    expect(faultsOf(NewLabels, label(post))).toEqual(["labels.0.post"]);
  });

  it("are one to a hundred at a time, each yes or no", () => {
    const labels = (count: number) => ({
      labels: Array.from({ length: count }, () => ({ post: "x:1", relevant: false })),
    });
    expect([0, 1, 100, 101].map((count) => faultsOf(NewLabels, labels(count)).length)).toEqual([1, 0, 0, 1]);
    for (const relevant of ["yes", 1, null, undefined]) {
      expect(faultsOf(NewLabels, { labels: [{ post: "x:1", relevant }] })).toEqual(["labels.0.relevant"]);
    }
  });
});

describe("a measured share", () => {
  const unknown = { of: 0, held: 0, share: null, low: null, high: null };
  const known = { of: 30, held: 24, share: 0.8, low: 0.627, high: 0.905 };

  it("is known with its interval, or wholly unknown", () => {
    for (const share of [unknown, known]) expect(MeasuredShare.parse(share)).toEqual(share);
    const measure = { labels: 30, precision: known, recall: unknown };
    expect(LabelMeasure.parse(measure)).toEqual(measure);
  });

  it("is a share: nothing below 0 or above 1, and never NaN", () => {
    const outside = fc.oneof(
      fc.double({ max: -1e-9, noDefaultInfinity: true, noNaN: true }),
      fc.double({ min: 1.0000001, noNaN: true }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.constantFrom("share", "low", "high"), outside, (field, value) => {
        expect(faultsOf(MeasuredShare, { ...known, [field]: value })).toEqual([field]);
      }),
    );
  });
});

describe("what is told of queries", () => {
  const version: z.infer<typeof QueryVersionView> = {
    ...{ version: 1, current: true, cause: "query", causeName: null, query: "tiki", named: {}, exclusions: "" },
    ...{ explanation: null, savedAt: 0, savedBy: "k1", savedByName: null, note: null, measure: null },
  };
  const named: z.infer<typeof NamedQueryView> = {
    ...{ id: "noise", query: "bar", note: null, explanation: { en: "a", vi: "b" }, revision: 1, updatedAt: 0 },
    usedBy: { brands: ["tiki"], namedQueries: [], exclusions: false },
  };

  it.each<[string, z.ZodType, object]>([
    ["version", QueryVersionView, version],
    ["named query", NamedQueryView, named],
  ])("a %s lacks no field: absent is not null", (_name, shape, whole) => {
    expect(faultsOf(shape, whole)).toEqual([]);
    for (const field of Object.keys(whole)) expect(faultsOf(shape, { ...whole, [field]: undefined })).toEqual([field]);
  });

  it.each([
    ["version", 0],
    ["cause", "mood"],
    ["causeName", "Not A Slug"],
    ["explanation", { en: "only" }],
    ["named", { noise: null }],
    ["savedAt", -1],
  ])("a version with the %s %j is none", (field, value) => {
    expect(faultsOf(QueryVersionView, { ...version, [field]: value })[0]).toMatch(new RegExp(`^${field}`));
  });
});
