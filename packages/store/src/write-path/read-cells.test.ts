import { type PostContent, PUBLIC_SCOPE, UNKNOWN_METRICS } from "@nghe/contracts";
import { WORDS_VERSION } from "@nghe/query/stored-words";
import { describe, expect, it } from "vitest";
import { postContent, START } from "../testing/log-script.ts";
import { READ_COLUMNS, readCells } from "./read-cells.ts";
import { emptyState } from "./state.ts";

const nothing = emptyState("s", "p");
const copy = (more: Partial<PostContent> = {}, scope = PUBLIC_SCOPE) => ({ scope, content: postContent(more) });

function cellsOf(state: typeof nothing, ...copies: { scope: string; content: PostContent }[]) {
  const cells = readCells(state, copies);
  expect(cells).toHaveLength(READ_COLUMNS.length);
  return Object.fromEntries(READ_COLUMNS.map((column, at) => [column, cells[at]]));
}

describe("what is read of a post without its state", () => {
  it("is the content and the counts of its one copy", () => {
    const counts = { [PUBLIC_SCOPE]: { observedAt: START, metrics: { ...UNKNOWN_METRICS, likes: 7 } } };
    const cells = cellsOf({ ...nothing, counts }, copy({ text: "Điện máy", title: "Giá", parentId: "root" }));
    expect(cells).toMatchObject({
      search_text: " gia | dien may ",
      words: " gia~5 | điên~6 may~5 ",
      words_version: WORDS_VERSION,
      text: "Điện máy",
      title: "Giá",
      lang: "vi",
      author_handle: "@lan",
      is_reply: true,
      likes: 7,
      views: null,
    });
  });

  it("is not later than it was seen", () => {
    expect(cellsOf(nothing, copy({ createdAt: START + 9_000, seenAt: START })).created_at).toBe(START);
  });

  it("is only which words there are where each workspace may see another copy, or other counts", () => {
    const several = cellsOf(nothing, copy({ text: "bản chung" }), copy({ text: "bản riêng" }, "ws:w-acme"));
    expect(several).toMatchObject({ search_text: " ban chung ^ ban rieng ", words_version: 0, text: "", lang: null });
    const counts = { "ws:w-gone": { observedAt: START, metrics: { ...UNKNOWN_METRICS, likes: 7 } } };
    expect(cellsOf({ ...nothing, counts }, copy())).toMatchObject({ words_version: 0, text: "", likes: null });
  });

  it("is nothing of a post without a copy", () => {
    expect(cellsOf(nothing)).toMatchObject({ search_text: "", words_version: 0, text: "" });
  });
});
