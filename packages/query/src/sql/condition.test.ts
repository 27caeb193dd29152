import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allOf,
  anyOf,
  type Bounds,
  boundsOfAll,
  boundsOfAny,
  boundsOfNot,
  exactly,
  FALSE,
  not,
  Params,
  TRUE,
  UNKNOWN,
} from "./condition.ts";

describe("conditions", () => {
  it("join what decides something, each once", () => {
    expect(allOf(["a", TRUE, "b", "a"])).toBe("(a AND b)");
    expect(anyOf(["a", FALSE])).toBe("a");
    expect([allOf([]), anyOf([])]).toEqual([TRUE, FALSE]);
    expect([allOf(["a", FALSE]), anyOf(["a", TRUE])]).toEqual([FALSE, TRUE]);
    expect([not("a"), not(TRUE), not(FALSE)]).toEqual(["NOT a", FALSE, TRUE]);
  });
});

describe("bound values", () => {
  it("have a place each, the same for the same", () => {
    const params = new Params("q");
    expect(params.text("a")).toBe("{q0:String}");
    expect(params.texts(["a"])).toBe("{q1:Array(String)}");
    expect(params.number(5)).toBe("{q2:Float64}");
    expect(params.text("a")).toBe("{q0:String}");
    expect(params.values).toEqual({ q0: "a", q1: ["a"], q2: 5 });
  });
});

/** Three letters that a post has or lacks; a leaf is sure of one, or only may hold where one is. */
type Leaf = { bounds: Bounds; holds: (has: ReadonlySet<string>) => boolean };

const LETTERS = ["a", "b", "c"] as const;
const leaf = fc.oneof(
  fc
    .constantFrom(...LETTERS)
    .map((letter): Leaf => ({ bounds: exactly(letter, letter), holds: (has) => has.has(letter) })),
  fc.constantFrom(...LETTERS).map(
    (letter): Leaf => ({
      bounds: { sure: FALSE, may: letter, index: letter },
      holds: (has) => has.has(letter) && has.has("secret"),
    }),
  ),
  fc.constant<Leaf>({ bounds: UNKNOWN, holds: (has) => has.has("secret") }),
);
const { tree } = fc.letrec<{ tree: Leaf }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((parts) => ({
        bounds: boundsOfAll(parts.map(({ bounds }) => bounds)),
        holds: (has: ReadonlySet<string>) => parts.every((part) => part.holds(has)),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((parts) => ({
        bounds: boundsOfAny(parts.map(({ bounds }) => bounds)),
        holds: (has: ReadonlySet<string>) => parts.some((part) => part.holds(has)),
      })),
    },
    {
      weight: 1,
      arbitrary: tie("tree").map((part) => ({
        bounds: boundsOfNot(part.bounds),
        holds: (has: ReadonlySet<string>) => !part.holds(has),
      })),
    },
  ),
}));

/** Reads a condition of letters as the engine would. */
function isTrue(condition: string, has: ReadonlySet<string>): boolean {
  const known = condition.replace(/\b[abc]\b/g, (letter) => (has.has(letter) ? "1" : "0"));
  let text = known;
  for (;;) {
    const shorter = text
      .replace(/NOT ([01])/g, (_, bit) => (bit === "1" ? "0" : "1"))
      .replace(/\(([01](?: AND [01])+)\)/g, (_, bits: string) => (bits.includes("0") ? "0" : "1"))
      .replace(/\(([01](?: OR [01])+)\)/g, (_, bits: string) => (bits.includes("1") ? "1" : "0"));
    if (shorter === text) return text === "1";
    text = shorter;
  }
}

describe("what is known of a query", () => {
  it("is sure of no post that it does not hold for, and misses none that it does, whatever it is made of", () => {
    const having = fc.subarray([...LETTERS, "secret"]).map((letters) => new Set<string>(letters));
    fc.assert(
      fc.property(tree, having, ({ bounds, holds }, has) => {
        const [sure, may, index] = [bounds.sure, bounds.may, bounds.index].map((one) => isTrue(one, has));
        expect(!sure || holds(has)).toBe(true);
        expect(may || !holds(has)).toBe(true);
        expect(index || !may).toBe(true);
      }),
    );
  });
});
