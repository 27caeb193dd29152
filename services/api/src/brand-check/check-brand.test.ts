import { brandNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { createStoredReader } from "../labels/stored-matchable.ts";
import { storedPost } from "../testing/stored-post.ts";
import { checkBrand } from "./check-brand.ts";

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;
const POSTS = [storedPost("1", "VCB lại tăng phí"), storedPost("2", "chuyển qua V.C.B đi"), storedPost("3", "khác")];

/** A check of a query over the posts, and how the shelf was asked for them. */
async function checked(query: string) {
  const brand = { ...brandNamed("acme", "vcb"), query };
  const asked: unknown[] = [];
  const visible = async (...how: unknown[]) => {
    asked.push(how);
    return POSTS;
  };
  const version = {
    ...{ version: 1, query, named: {}, exclusions: "", cause: { by: "query" as const } },
    ...{ offset: 1, at: 0, by: "test", note: null },
  };
  const answer = await checkBrand(
    { visible },
    {
      ...{ brand, version, labelled: [], days: 7, seed: "x", now: NOW },
      proof: { status: "unproven", precision: null, n: 0 },
      read: createStoredReader(null),
    },
  );
  return { answer, asked };
}

describe("the check of a brand", () => {
  it("asks for posts that write the name in pieces too, and finds them", async () => {
    const { answer, asked } = await checked("VCB");
    expect(asked).toEqual([["w_acme", NOW - 7 * DAY_MS, ["vcb"], 5_000, ["vcb"]]]);
    expect(answer).toMatchObject({ scanned: 3, matched: 2, days: 7 });
    expect(answer.sample.map(({ text }) => text).sort()).toEqual(["VCB lại tăng phí", "chuyển qua V.C.B đi"]);
  });

  it("asks for no pieces of what nobody writes so", async () => {
    const { asked } = await checked('"ngân hàng"');
    expect(asked).toEqual([["w_acme", NOW - 7 * DAY_MS, expect.any(Array), 5_000, []]]);
  });

  it("of a query that cannot be read any more finds nothing", async () => {
    const { answer, asked } = await checked("VCB -{gone}");
    expect(asked).toEqual([["w_acme", NOW - 7 * DAY_MS, [], 5_000, []]]);
    expect(answer).toMatchObject({ matched: 0, proposals: [], sample: [] });
  });
});
