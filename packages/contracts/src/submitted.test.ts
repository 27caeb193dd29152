import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textProblem } from "./clean-text.ts";
import { SubmittedDeletion, SubmittedPost, Timestamp } from "./submitted.ts";

const post = { source: "forum", id: "1", createdAt: "2026-03-01T08:30:00+07:00", text: "Xin chào" };
const problemOf = (item: unknown) => {
  const parsed = SubmittedPost.safeParse(item);
  return parsed.success
    ? undefined
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
};

describe("a post", () => {
  it("needs its source, id, time and text, and no more", () => {
    expect(problemOf(post)).toBeUndefined();
    for (const field of Object.keys(post)) expect(problemOf({ ...post, [field]: undefined }), field).toContain(field);
  });

  it("keeps fields that are not known", () => {
    expect(SubmittedPost.parse({ ...post, mood: { deep: [1] } })).toMatchObject({ mood: { deep: [1] } });
  });

  it.each([
    [
      "null where nothing is known",
      { title: null, lang: null, author: null, metrics: null, editedAt: null, url: null },
    ],
    ["an author by any part", { author: { handle: "@mai" } }],
    ["counts that are partly known", { metrics: { likes: 0, shares: null } }],
    ["an address of any site", { url: "http://xn--bcher-kva.example/ä?x=1#y" }],
    ["a reply", { kind: "reply", parentId: "0", rootId: "0" }],
  ])("may have %s", (_name, more) => {
    expect(problemOf({ ...post, ...more })).toBeUndefined();
  });

  it.each([
    [{ metrics: { likes: 1.5 } }, "metrics.likes"],
    [{ metrics: { likes: -1 } }, "metrics.likes"],
    [{ author: { followers: "many" } }, "author.followers"],
    [{ author: "Mai" }, "author"],
    [{ kind: "tweet" }, "kind"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "/relative" }, "url"],
    [{ country: "Vietnam" }, "country"],
    [{ source: "Face Book" }, "source"],
    [{ id: "" }, "id"],
    [{ id: "x".repeat(513) }, "id"],
    [{ title: "x".repeat(2_001) }, "title"],
    [{ parentId: "" }, "parentId"],
  ])("may not have %j, and the field is named", (more, field) => {
    expect(problemOf({ ...post, ...more })).toContain(field);
  });
});

describe("a moment", () => {
  it.each(["2026-03-01T08:30:00Z", "2026-03-01T08:30:00.123+07:00", "1995-01-01T00:00:00Z"])("%s is one", (text) => {
    expect(Timestamp.safeParse(text).success).toBe(true);
  });

  it.each([
    ["2026-03-01", "zone"],
    ["2026-03-01T08:30:00", "zone"],
    ["2026-02-30T08:30:00Z", "zone"],
    ["1994-12-31T23:59:59Z", "before 1995"],
    ["yesterday", "zone"],
    ["", "zone"],
  ])("%s is none", (text, reason) => {
    const parsed = Timestamp.safeParse(text);
    expect(parsed.success ? "" : parsed.error.issues[0]?.message).toContain(reason);
  });
});

describe("text", () => {
  it.each([
    ["a\ud800", "surrogate"],
    ["\udc00b", "surrogate"],
    ["a\u0000b", "NUL"],
    [`o${"\u0302".repeat(33)}`, "combining"],
  ])("%j cannot be held", (text, reason) => {
    expect(textProblem(text)).toContain(reason);
  });

  it.each(["điện máy xanh", "e\u0302\u0301", "👨‍👩‍👧‍👦", "\u202eabc", "ไทย", ""])("%j can", (text) => {
    expect(textProblem(text)).toBeUndefined();
  });

  it("is judged the same whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textProblem(text) === undefined || typeof textProblem(text) === "string").toBe(true);
        if (textProblem(text) === undefined) expect(text.toWellFormed()).toBe(text);
      }),
    );
  });
});

it("takes a deletion by source and id alone", () => {
  expect(SubmittedDeletion.safeParse({ source: "forum", id: "1", deleted: true }).success).toBe(true);
  expect(SubmittedDeletion.safeParse({ source: "forum", id: "1", deleted: "yes" }).success).toBe(false);
});
