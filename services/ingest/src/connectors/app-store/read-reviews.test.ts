import { PostMessage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { readReviews, reviewToMessage } from "./read-reviews.ts";

const NOW = Date.UTC(2026, 6, 4, 12);
const label = (value: unknown) => ({ label: value });
const review = (more: object = {}) => ({
  id: label("11"),
  "im:rating": label("2"),
  "im:version": label("3.1"),
  title: label("Chậm"),
  content: label("Ứng dụng chậm quá"),
  updated: label("2026-07-04T01:00:00-07:00"),
  author: { name: label("Mai"), uri: label("https://itunes.apple.com/vn/reviews/id1") },
  ...more,
});
const read = (page: unknown) => readReviews(new TextEncoder().encode(JSON.stringify(page)));
const entries = (entry: unknown) => read({ feed: { entry } });
const context = { scope: "public", connector: "app-store:one", country: "vn", appId: "123456", now: NOW } as const;
function message(more: object = {}, firstAt?: number) {
  const page = entries([review(more)]);
  const first = page.ok ? page.reviews[0] : undefined;
  return first === undefined ? undefined : reviewToMessage(first, firstAt, context);
}

describe("the habits of the App Store", () => {
  it("a list, one alone, or none", () => {
    expect(entries([review(), review({ id: label("12") })])).toMatchObject({ reviews: [{ id: "11" }, { id: "12" }] });
    expect(entries(review())).toMatchObject({ ok: true, reviews: [{ id: "11", stars: 2 }] });
    expect(read({ feed: {} })).toEqual({ ok: true, reviews: [], unread: 0 });
  });

  it("the app itself in front, which has no rating", () => {
    const app = { id: label("123456"), "im:name": label("Ngân hàng"), title: label("Ngân hàng") };
    expect(entries([app, review()])).toMatchObject({ reviews: [{ id: "11" }], unread: 0 });
  });

  it("numbers as strings or numbers", () => {
    expect(entries([review({ id: label(11), "im:rating": label(5) })])).toMatchObject({
      reviews: [{ id: "11", stars: 5 }],
    });
    expect(entries([review({ "im:rating": label("many") })])).toMatchObject({ reviews: [{ stars: null }] });
  });

  it("what has a rating and yet no text of a review is counted", () => {
    expect(entries([review({ content: null }), review()])).toMatchObject({ reviews: [{ id: "11" }], unread: 1 });
  });

  it.each([["<html>"], [[]], [{ feed: { entry: "none" } }], [null]])("%j is refused in words", (page) => {
    expect(read(page)).toMatchObject({ ok: false, message: expect.stringContaining("App Store") });
  });
});

it("makes a review a post, its stars beside", () => {
  const made = message();
  expect(made).toMatchObject({
    source: "app-store",
    id: "11",
    kind: "review",
    country: "VN",
    createdAt: Date.UTC(2026, 6, 4, 8),
    editedAt: null,
    author: { id: "https://itunes.apple.com/vn/reviews/id1", name: "Mai" },
    raw: { rating: 2, version: "3.1", app: "123456" },
  });
  expect(PostMessage.safeParse(made).success).toBe(true);
});

it("keeps the first moment of a review that was edited", () => {
  const firstAt = Date.UTC(2026, 6, 1);
  const at = Date.UTC(2026, 6, 4, 8);
  expect(message({}, firstAt)).toMatchObject({ createdAt: firstAt, editedAt: at, revision: at });
});

it("takes the title where there is no text, and nothing where there is neither", () => {
  expect(message({ content: label(" ") })).toMatchObject({ text: "Chậm" });
  expect(message({ content: label(""), title: label("") })).toBeUndefined();
});

it.each(["", "soon", "2099-01-01T00:00:00-07:00"])("dates a review that says %j by its hearing", (updated) => {
  expect(message({ updated: label(updated) })).toMatchObject({ createdAt: NOW });
});
