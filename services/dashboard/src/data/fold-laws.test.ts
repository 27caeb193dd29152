import type { MentionItem } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldUpdate, STREAM_LENGTH } from "./fold-answer.ts";
import { mention, mentions } from "./testing/answers.ts";

const items: fc.Arbitrary<MentionItem[]> = fc.uniqueArray(
  fc
    .record({ id: fc.integer({ min: 0, max: 30 }), at: fc.nat(50), text: fc.string({ maxLength: 5 }) })
    .map(({ id, at, text }) => mention(`m${id}`, at, { text })),
  { selector: ({ mentionId }) => mentionId, maxLength: 20 },
);
const foldAll = (updates: readonly MentionItem[][], limit?: number) =>
  updates.reduce((known, update) => {
    const folded = foldUpdate(known, mentions(update), limit);
    if (folded.kind !== "mentions") throw new Error("another kind");
    return folded;
  }, mentions([]));

describe("a stream of mentions", () => {
  it("holds each mention once, as it was told last, the newest first", () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 6 }), (updates) => {
        const shown = foldAll(updates).items;
        const last = new Map(updates.flat().map((item) => [item.mentionId, item]));
        expect(new Set(shown)).toEqual(new Set(last.values()));
        for (const [place, { publishedAt }] of shown.entries()) {
          expect(publishedAt).toBeLessThanOrEqual(shown[place - 1]?.publishedAt ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it("is the same however the news is cut into updates", () => {
    fc.assert(
      fc.property(items, fc.nat(20), (news, cut) => {
        const whole = foldAll([news]).items;
        expect(foldAll([news.slice(0, cut), news.slice(cut)]).items).toEqual(whole);
        expect(foldAll(news.map((item) => [item])).items).toEqual(whole);
      }),
    );
  });

  it("told twice is told once", () => {
    fc.assert(
      fc.property(items, items, (before, news) => {
        expect(foldAll([before, news, news])).toEqual(foldAll([before, news]));
      }),
    );
  });

  it("is never longer than it was asked for, and keeps the newest of what it had", () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), (updates, limit) => {
        const newest = foldAll(updates).items.slice(0, limit);
        const shown = foldAll(updates, limit).items;
        expect(shown.length).toBeLessThanOrEqual(limit);
        // An edit that moves a mention back in time may have pushed another out that would be shown now.
        if (new Set(updates.flat().map(({ mentionId }) => mentionId)).size === updates.flat().length) {
          expect(shown).toEqual(newest);
        }
      }),
    );
    const many = Array.from({ length: STREAM_LENGTH + 20 }, (_, at) => mention(`n${at}`, at, {}));
    expect(foldAll([many]).items).toHaveLength(STREAM_LENGTH);
  });

  it("of another kind is replaced, not mixed", () => {
    const volume = { ...mentions([]), kind: "coverage" as const, sources: [] };
    expect(foldUpdate(mentions([mention("m1", 1, {})]), volume, undefined)).toBe(volume);
  });
});
