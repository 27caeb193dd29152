import type { PostShelf } from "@nghe/store";
import { expect, it } from "vitest";
import { storedPost } from "../../testing/stored-post.ts";
import { previewQuery } from "./preview-query.ts";

type Asked = Parameters<PostShelf["visible"]>;
const DAY = 86_400_000;

function shelfOf(...posts: ReturnType<typeof storedPost>[]) {
  const asked: Asked[] = [];
  const visible: PostShelf["visible"] = async (...args) => {
    asked.push(args);
    return posts;
  };
  return { asked, visible };
}
const ask = (query: string) => ({ workspaceUid: "w1", query, days: 3, now: 10 * DAY });

it("shows the posts that a query holds for, with the place of its words", async () => {
  const shelf = shelfOf(storedPost("1", "I flew with acme today"), storedPost("2", "nothing of it"));
  const preview = await previewQuery(shelf, ask("acme"));
  expect(preview).toMatchObject({ ok: true, scanned: 2, matched: 1 });
  expect(preview.examples[0]).toMatchObject({
    postId: "bluesky:1",
    spans: [{ start: 12, end: 16 }],
    publishedAt: 1_000,
  });
  expect(preview.explanation?.en).toContain("acme");
});

it("looks only as far back as asked, in what the workspace may see", async () => {
  const shelf = shelfOf();
  await previewQuery(shelf, ask("acme"));
  expect(shelf.asked[0]?.slice(0, 2)).toEqual(["w1", 7 * DAY]);
});

it("says where a query breaks and reads nothing", async () => {
  const shelf = shelfOf(storedPost("1", "acme"));
  const preview = await previewQuery(shelf, ask("acme AND ("));
  expect(preview).toMatchObject({ ok: false, matched: 0, examples: [] });
  expect(preview.problem?.message).toBeTruthy();
  expect(preview.problem?.start).toBeGreaterThan(0);
  expect(shelf.asked).toHaveLength(0);
});

it("shows twenty examples and counts all", async () => {
  const posts = Array.from({ length: 30 }, (_, index) => storedPost(String(index), "acme"));
  const preview = await previewQuery(shelfOf(...posts), ask("acme"));
  expect(preview.matched).toBe(30);
  expect(preview.examples).toHaveLength(20);
});
