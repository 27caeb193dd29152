import { describe, expect, it } from "vitest";
import {
  type BatchReport,
  BatchReport as BatchReportShape,
  IngestAnswer,
  SubmittedDeletion,
  SubmittedPost,
} from "./submitted.ts";

const post = { source: "forum", id: "1", createdAt: "2026-03-01T08:30:00+07:00", text: "Xin chào" };
const faultsOf = (item: unknown) =>
  SubmittedPost.safeParse(item).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

/** A post with one value at a path of names parted by dots. */
function postWith(path: string, value: unknown): object {
  const [first = "", second] = path.split(".");
  return { ...post, [first]: second === undefined ? value : { [second]: value } };
}

describe("the longest that a field of a post may be", () => {
  it.each<[string, number]>([
    ["id", 512],
    ["text", 100_000],
    ["title", 2_000],
    ["site", 253],
    ["lang", 35],
    ["author.id", 512],
    ["author.name", 512],
    ["author.handle", 512],
    ["parentId", 512],
    ["rootId", 512],
    ["source", 100],
  ])("%s: %i characters, and not one more", (path, limit) => {
    expect(faultsOf(postWith(path, "x".repeat(limit)))).toEqual([]);
    expect(faultsOf(postWith(path, "x".repeat(limit + 1)))).toEqual([expect.stringMatching(`^${path}: `)]);
  });

  it("url: 4,000 characters", () => {
    const address = (length: number) => "https://a.vn/".padEnd(length, "x");
    expect(faultsOf(postWith("url", address(4_000)))).toEqual([]);
    expect(faultsOf(postWith("url", address(4_001)))).toEqual([expect.stringMatching(/^url: /)]);
  });
});

describe("text that no table can hold is refused in every field that holds text", () => {
  const fields = [
    "id",
    "text",
    "title",
    "site",
    "lang",
    "author.id",
    "author.name",
    "author.handle",
    "parentId",
    "rootId",
  ];
  const broken: [string, string][] = [
    ["half a surrogate pair", "a\ud800b"],
    ["the other half", "a\udc00b"],
    ["NUL", "a\u0000b"],
    ["a tower of marks", `o${"\u0302".repeat(33)}`],
  ];
  it.each(fields.flatMap((field) => broken.map(([name, text]) => [field, name, text] as const)))(
    "%s with %s",
    (field, _name, text) => {
      expect(faultsOf(postWith(field, text))).toEqual([expect.stringMatching(`^${field}: ho|^${field}: ha`)]);
    },
  );

  it.each(["\ud800", "\u0000"])("an address with %j", (letter) => {
    expect(faultsOf(postWith("url", `https://a.vn/${letter}`))).toEqual([expect.stringMatching(/^url: holds/)]);
  });

  it.each(["a\ud800", "a\u0000"])("the id of a deletion with %j: no post has it", (id) => {
    expect(SubmittedDeletion.safeParse({ source: "forum", id, deleted: true }).error?.issues[0]?.path).toEqual(["id"]);
  });
});

describe("a country is two letters", () => {
  it.each(["VN", "vn", "Us"])("%s", (country) => {
    expect(faultsOf({ ...post, country })).toEqual([]);
  });

  it.each(["V", "VNM", "84", "  ", "ßß", "Đà", "😡", "v\u0000", "\ud800\ud800"])(
    "%j is none, and would be another length in capitals or in bytes",
    (country) => {
      expect(faultsOf({ ...post, country })).toEqual(["country: must be two letters, such as VN"]);
    },
  );
});

describe("numbers of a post", () => {
  it.each(["likes", "shares", "comments", "views"])(
    "%s: whole, not negative, within what a number holds exactly",
    (name) => {
      for (const value of [0, 1, Number.MAX_SAFE_INTEGER, null])
        expect(faultsOf(postWith(`metrics.${name}`, value))).toEqual([]);
      for (const value of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, "12", true]) {
        expect([value, faultsOf(postWith(`metrics.${name}`, value))[0]]).toEqual([
          value,
          expect.stringMatching(`^metrics.${name}: `),
        ]);
      }
    },
  );

  it("of an author likewise, and verified is yes, no or unknown", () => {
    expect(faultsOf(postWith("author.followers", 1_000_000_000))).toEqual([]);
    expect(faultsOf(postWith("author.followers", 1e300))[0]).toMatch(/^author.followers: /);
    expect(faultsOf(postWith("author.verified", null))).toEqual([]);
    expect(faultsOf(postWith("author.verified", 1))[0]).toMatch(/^author.verified: /);
  });
});

it("names every field that is wrong, not only the first", () => {
  const faults = faultsOf({ ...post, text: "", url: "ftp://a.vn", metrics: { likes: -1 }, kind: "tweet" });
  expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual(["kind", "metrics.likes", "text", "url"]);
});

it("does not let a post change what objects are", () => {
  const parsed = SubmittedPost.parse(JSON.parse(JSON.stringify(post).replace("{", '{"__proto__":{"admin":true},')));
  expect((parsed as { admin?: boolean }).admin).toBeUndefined();
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

describe("what is answered to a batch", () => {
  const report: BatchReport = {
    ...{ batch: "b", accepted: 3, pending: 1, new: 1, known: 0, edited: 0, deleted: 0, matched: 1, dead: 1 },
  };

  it.each(Object.keys(report).filter((name) => name !== "batch"))("a report tells %s as a whole number", (name) => {
    expect(BatchReportShape.safeParse(report).success).toBe(true);
    for (const value of [undefined, null, -1, 0.5, "1"]) {
      expect(BatchReportShape.safeParse({ ...report, [name]: value }).error?.issues[0]?.path).toEqual([name]);
    }
  });

  it("an answer names each refusal by its place, its field and its reason", () => {
    const answer = { batch: "b", accepted: 0, rejected: [{ index: 0, path: "text", message: "is required" }] };
    expect(IngestAnswer.parse(answer)).toEqual(answer);
    const unnamed = { ...answer, rejected: [{ index: 0, message: "is required" }] };
    expect(IngestAnswer.safeParse(unnamed).error?.issues[0]?.path).toEqual(["rejected", 0, "path"]);
  });
});
