import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postText, queryText } from "../testing/arbitraries.ts";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";
import { variantOf } from "./variants.ts";

const post = (text: string, title: string | null = null) => matchable({ text, title });
const matchOf = (query: string, text: string, title: string | null = null) =>
  createMatcher([{ id: "q", query }]).match(post(text, title))[0];
const holds = (query: string, text: string) => matchOf(query, text) !== undefined;

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { seed: 21, numRuns: 400 });

/** Words that chats write otherwise, and that capitals make names of. */
const holdsVariant = (text: string) => text.split(/[^\p{L}]+/u).some((word) => variantOf(word.toLowerCase()) !== null);

describe("a match", () => {
  it("does not depend on which other queries are looked for, nor on their order", () => {
    const several = fc.tuple(fc.array(queryText, { minLength: 2, maxLength: 6 }), postText);
    check(several, ([queries, text]) => {
      const named = queries.map((query, nth) => ({ id: `q${nth}`, query }));
      const together = createMatcher(named).match(post(text));
      const alone = named.flatMap((one) => createMatcher([one]).match(post(text)));
      const backwards = createMatcher(named.toReversed()).match(post(text)).toReversed();
      expect(together).toEqual(alone);
      expect(backwards).toEqual(alone);
    });
  });

  it("points into the text, each place once and in order", () => {
    check(fc.tuple(queryText, postText, postText), ([query, text, title]) => {
      const match = matchOf(query, text, title);
      fc.pre(match !== undefined);
      for (const [spans, within] of [
        [match?.spans ?? [], text],
        [match?.titleSpans ?? [], title],
      ] as const) {
        let reach = 0;
        let start = -1;
        for (const span of spans) {
          expect(span.start).toBeGreaterThan(start);
          expect(span.end).toBeGreaterThan(Math.max(reach, span.start));
          start = span.start;
          reach = span.end;
        }
        expect(reach).toBeLessThanOrEqual(within.length);
      }
    });
  });

  it("is the same for a text in capitals, but for words and signs that are looked for as written", () => {
    check(fc.tuple(queryText, postText), ([query, text]) => {
      fc.pre(!/case:|raw:|SENTENCE/.test(query) && !holdsVariant(text));
      expect(holds(query, text.toUpperCase())).toBe(holds(query, text));
    });
  });

  it("is the same for marks written apart", () => {
    check(fc.tuple(queryText, postText), ([query, text]) => {
      expect(holds(query, text.normalize("NFD"))).toBe(holds(query, text));
    });
  });

  it("in the title is the same as in the text", () => {
    check(fc.tuple(queryText, postText), ([query, text]) => {
      fc.pre(!/title:|has:/.test(query));
      const [inText, inTitle] = [matchOf(query, text), matchOf(query, "", text)];
      expect(inTitle?.titleSpans).toEqual(inText?.spans);
      expect(inTitle?.form).toBe(inText?.form);
    });
  });
});
