import { ChangeMessage } from "@nghe/contracts";
import type { Touched } from "@nghe/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf } from "./changes.ts";

const NOON = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;

function touched(more: Partial<Touched> = {}): Touched {
  return {
    workspaceUid: "w-acme",
    workspace: "acme",
    brandUid: "b-alpha",
    brand: "alpha",
    source: "bluesky",
    publishedAt: NOON,
    cause: "live",
    loggedAt: NOON + 5,
    ...more,
  };
}

describe("changesOf", () => {
  it("says nothing of nothing", () => {
    expect(changesOf([], "0:1-1")).toEqual([]);
  });

  it("gathers brands, sources and buckets of a workspace in one message", () => {
    const rows = [
      touched(),
      touched({ brandUid: "b-beta", brand: "beta", publishedAt: NOON + 7 * MINUTE, loggedAt: NOON + 9 }),
      touched({ source: "tiktok", publishedAt: NOON + 4 * MINUTE }),
    ];
    expect(changesOf(rows, "0:1-3")).toEqual([
      {
        v: 1,
        batch: "0:1-3",
        workspaceUid: "w-acme",
        workspace: "acme",
        brands: [
          { uid: "b-alpha", id: "alpha" },
          { uid: "b-beta", id: "beta" },
        ],
        sources: ["bluesky", "tiktok"],
        grain: 300,
        buckets: [NOON / 1000, NOON / 1000 + 300],
        cause: "live",
        loggedAt: NOON + 9,
      },
    ]);
  });

  it("keeps workspaces and causes apart", () => {
    const rows = [touched(), touched({ cause: "backfill" }), touched({ workspaceUid: "w-rival", workspace: "rival" })];
    expect(changesOf(rows, "b").map(({ workspace, cause }) => `${workspace} ${cause}`)).toEqual([
      "acme live",
      "acme backfill",
      "rival live",
    ]);
  });

  it.each([
    [2_000, 5, 300, 1],
    [2_001, 5, 3_600, 1],
    [2_001, 60, 86_400, 1],
    [2_001, 24 * 60, 86_400, 2],
  ])("names %i stretches of %i minutes in buckets of %i s", (length, minutes, grain, messages) => {
    const rows = Array.from({ length }, (_, index) => touched({ publishedAt: NOON + index * minutes * MINUTE }));
    const changes = changesOf(rows, "b");
    expect(changes.map((change) => change.grain)).toEqual(new Array(messages).fill(grain));
    expect(Math.max(...changes.map(({ buckets }) => buckets.length))).toBeLessThanOrEqual(2_000);
  });

  it("covers every touched row by a bucket, within what a message may be", () => {
    const moment = fc.integer({ min: 0, max: 20_000_000 }).map((minute) => minute * MINUTE);
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 4_000 }), (moments) => {
        const changes = changesOf(
          moments.map((publishedAt) => touched({ publishedAt })),
          "b",
        );
        for (const change of changes) ChangeMessage.parse(change);
        const grain = changes[0]?.grain ?? 0;
        const named = new Set(changes.flatMap(({ buckets }) => buckets));
        expect(moments.every((at) => named.has(at / 1000 - ((at / 1000) % grain)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
