import { type LiveQuery, LiveQuery as LiveQuerySchema, Question, QuestionKind } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askPath } from "./ask-path.ts";
import { reconnectDelay } from "./backoff.ts";
import { ageOf, clockSkew } from "./freshness.ts";
import { queryKey } from "./query-key.ts";
import { mayPass, refusesKey } from "./refusal.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const optional = {
  last: fc.constantFrom("1h" as const, "24h" as const, "7d" as const),
  interval: fc.constantFrom("minute" as const, "hour" as const, "day" as const),
  brand: fc.uniqueArray(slug, { minLength: 1, maxLength: 4 }),
  sentiment: fc.uniqueArray(fc.constantFrom("positive" as const, "unsure" as const), { minLength: 1 }),
  limit: fc.integer({ min: 1, max: 1_000 }),
};
const questions: fc.Arbitrary<LiveQuery> = fc.record(
  { kind: fc.constantFrom(...QuestionKind.options), workspace: slug, ...optional },
  { requiredKeys: ["kind", "workspace"] },
);

describe("a question", () => {
  it("asked by REST is the one that the live connection asks", () => {
    fc.assert(
      fc.property(questions, (query) => {
        const url = new URL(askPath(query), "http://nghe");
        const [, , workspace, kind] = url.pathname.split("/");
        const { kind: asked, workspace: of, ...parameters } = query;
        expect([workspace, kind]).toEqual([of, asked]);
        expect(Question.parse(Object.fromEntries(url.searchParams))).toEqual(parameters);
        expect(LiveQuerySchema.parse(JSON.parse(JSON.stringify(query)))).toEqual(query);
      }),
    );
  });

  it("has one name, and shares it with no other question", () => {
    fc.assert(
      fc.property(questions, questions, (one, other) => {
        const turned = Object.fromEntries(Object.entries(one).reverse());
        expect(queryKey(LiveQuerySchema.parse(turned))).toBe(queryKey(one));
        const same = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        expect(queryKey(one) === queryKey(other)).toBe(same);
      }),
    );
  });
});

it("waits between tries ever longer, never beyond 15 s, and never all pages together", () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.nat({ max: 5_000 }), random, (attempt, chance) => {
      const wait = reconnectDelay(attempt, chance);
      expect(wait).toBeGreaterThanOrEqual(250);
      expect(wait).toBeLessThanOrEqual(15_000);
      expect(reconnectDelay(attempt + 1, chance)).toBeGreaterThanOrEqual(wait);
    }),
  );
  expect(reconnectDelay(3, 0.9)).toBeGreaterThan(reconnectDelay(3, 0.1));
});

it("takes a wrong clock of the browser out of an age, to within the second that a date is told in", () => {
  const skews = fc.integer({ min: -86_400_000, max: 86_400_000 });
  fc.assert(
    fc.property(skews, fc.nat({ max: 400 }), fc.nat({ max: 3_600_000 }), (wrong, way, age) => {
      const server = Date.UTC(2026, 2, 1, 12, 0, 0, 400);
      const sentAt = server + wrong;
      const skew = clockSkew(new Date(server).toUTCString(), sentAt, sentAt + way);
      expect(Math.abs((ageOf(server - age, sentAt, skew) ?? 0) - age)).toBeLessThanOrEqual(1_500);
    }),
  );
});

it.each([
  ["unauthorized", true, true],
  ["revoked", true, true],
  ["forbidden", false, false],
  ["invalid", false, false],
  ["not-found", false, false],
  ["unavailable", false, true],
  ["anything else", false, true],
])("%s: the key is refused %s, the question may be answered later %s", (code, refused, later) => {
  expect([refusesKey(code), mayPass(code)]).toEqual([refused, later]);
});
