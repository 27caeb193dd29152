import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COORDINATION_WEIGHTS, measureCoordination } from "./measure-coordination.ts";
import type { OtherStory } from "./moving-together.ts";
import type { StoryShare } from "./story-share.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const share = (account: string, minute: number, words: string | null, ageDays: number | null = null): StoryShare => ({
  account,
  createdAt: 400 * DAY + minute * MINUTE,
  words,
  accountSince: ageDays === null ? null : 400 * DAY + minute * MINUTE - ageDays * DAY,
});
const accounts = (count: number) => Array.from({ length: count }, (_, nth) => `account ${nth}`);

/** Twenty accounts with the same words within minutes, that did the like in three other stories. */
const ARRANGED = accounts(20).map((account, nth) => share(account, nth / 4, "same", 3));
const TOGETHER = ["s1", "s2", "s3"].flatMap((story, nth) =>
  accounts(20).map((account, place): OtherStory => ({ story, account, at: nth * DAY + place * MINUTE })),
);
/** Twenty people over a day in their own words, each of whom was in some story of another hour. */
const GROWN = accounts(20).map((account, nth) => share(account, nth * 70, `own ${nth}`, 900));
const APART = accounts(20).map(
  (account, nth): OtherStory => ({ story: `s${nth % 4}`, account, at: nth * 3 * 60 * MINUTE }),
);

describe("measureCoordination", () => {
  it("is high where every sign is there, and shows what it was made of", () => {
    const { score, ...parts } = measureCoordination(ARRANGED, TOGETHER);
    expect(score).toBeCloseTo(1);
    expect(parts.sameWords).toEqual({ value: 1, held: 20, of: 20, unit: "posts" });
    expect(parts.burst).toEqual({
      ...{ value: 1, held: 20, of: 20, unit: "accounts" },
      ...{ fromAt: 400 * DAY, toAt: 400 * DAY + 4.75 * MINUTE },
    });
    expect(parts.movingTogether).toMatchObject({ value: 1, held: 20 });
    expect(parts.movingTogether.pairs).toHaveLength(20);
    expect(parts.movingTogether.pairs[0]).toMatchObject({ accounts: ["account 0", "account 1"], stories: 3 });
    expect(parts.youngAccounts.value).toBe(1);
  });

  it("is low where people pass a thing on in their own words and time", () => {
    const { score, sameWords, burst, movingTogether, youngAccounts } = measureCoordination(GROWN, APART);
    expect(score).toBeLessThan(0.05);
    expect([sameWords.value, movingTogether.value, youngAccounts.value]).toEqual([0, 0, 0]);
    expect(burst.held).toBe(1);
  });

  it("is not high for one sign alone: words that everyone copies over a day", () => {
    const copied = GROWN.map((one) => ({ ...one, words: "same" }));
    expect(measureCoordination(copied, []).score).toBeCloseTo(COORDINATION_WEIGHTS.sameWords + 0.0125);
  });

  it("says nothing of a handful of posts, and never takes what is not known for a sign", () => {
    const few = measureCoordination(ARRANGED.slice(0, 4), TOGETHER);
    expect(few.score).toBeNull();
    expect(few.sameWords).toEqual({ value: null, held: 4, of: 4, unit: "posts" });
    expect(measureCoordination([], []).burst).toMatchObject({ value: null, fromAt: null });
    const ageless = ARRANGED.map((one) => ({ ...one, accountSince: null }));
    expect(measureCoordination(ageless, TOGETHER).youngAccounts.value).toBeNull();
    expect(measureCoordination(ageless, TOGETHER).score).toBeCloseTo(0.9);
  });

  it("stays within 0..1 and does not depend on the order of posts", () => {
    const shares = fc.array(
      fc.record({
        account: fc.option(fc.constantFrom("a", "b", "c", "d", "e", "f", "g")),
        createdAt: fc.nat(90).map((minute) => minute * MINUTE),
        words: fc.option(fc.constantFrom("x", "y")),
        accountSince: fc.option(fc.integer({ min: -90 * DAY, max: 0 })),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(shares, (posts) => {
        const coordination = measureCoordination(posts, TOGETHER);
        expect(measureCoordination(posts.toReversed(), TOGETHER.toReversed())).toEqual(coordination);
        expect(coordination.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(coordination.score ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the parts", () => {
  it("do not count what one account says twice, or what was shared by a button", () => {
    const twice = accounts(6).flatMap((account, nth) => [
      share(account, nth * 60, `own ${nth}`),
      share(account, nth * 60 + 1, `own ${nth}`),
    ]);
    expect(measureCoordination(twice, []).sameWords).toMatchObject({ held: 0, of: 12 });
    const shared = accounts(6).map((account, nth) => share(account, nth * 60, null));
    expect(measureCoordination(shared, []).sameWords).toMatchObject({ value: null, of: 0 });
  });

  it("do not take company for chance in one story, or hours apart", () => {
    const once = TOGETHER.filter(({ story }) => story === "s1");
    expect(measureCoordination(ARRANGED, once).movingTogether.value).toBe(0);
    const hoursApart = TOGETHER.map((entry, nth) => ({ ...entry, at: nth * 120 * MINUTE }));
    expect(measureCoordination(ARRANGED, hoursApart).movingTogether.value).toBe(0);
  });

  it("do not take two that are in everything for two that keep company", () => {
    const busy = [0, 1].flatMap((nth) =>
      Array.from(
        { length: 40 },
        (_, story): OtherStory => ({
          story: `s${story}`,
          account: `account ${nth}`,
          at: story * DAY + (story < 2 ? 0 : nth * 180 * MINUTE),
        }),
      ),
    );
    expect(measureCoordination(ARRANGED, busy).movingTogether.held).toBe(0);
  });

  it("find the busiest ten minutes among others, and only the first post of an account", () => {
    const late = [0, 30, 61, 62, 65, 70, 300].map((minute, nth) => share(`account ${nth}`, minute, "same"));
    expect(measureCoordination([...late, share("account 0", 63, "same")], []).burst).toMatchObject({ held: 4, of: 7 });
  });

  it("call an account young by its age when it posted", () => {
    const mixed = [1, 29, 31, 400, 2_000].map((days, nth) => share(`account ${nth}`, 0, "same", days));
    expect(measureCoordination(mixed, []).youngAccounts).toEqual({ value: 0.4, held: 2, of: 5, unit: "accounts" });
  });
});
