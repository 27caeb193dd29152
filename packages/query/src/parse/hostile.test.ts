import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkQuery } from "../check/check-query.ts";
import { explainQuery } from "../explain.ts";
import { formatQuery } from "../format/format-query.ts";
import { LIMITS } from "./limits.ts";
import { parseQuery } from "./parser.ts";

const MEGABYTE = 1_048_576;
const FULL = LIMITS.length;
const fill = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));

const REFUSED: readonly [what: string, text: string, code: string][] = [
  ["a megabyte of words", fill("word ", MEGABYTE), "too-long"],
  ["a megabyte of (", fill("(", MEGABYTE), "too-long"],
  ["a megabyte of quotes", fill('"', MEGABYTE), "too-long"],
  ["a megabyte of comments", fill("<<<", MEGABYTE), "too-long"],
  ["ten thousand terms", fill("a ", FULL), "too-many-terms"],
  ["ten thousand values", `a lang:${fill("vi,", FULL - 10)}en`, "taken"],
  ["ten thousand values of one letter", `url:${fill("a,", FULL - 4)}`, "taken"],
  ["two hundred levels", `${"(".repeat(200)}a${")".repeat(200)}`, "too-deep"],
  ["only (", fill("(", FULL), "too-deep"],
  ["only )", fill(")", FULL), "unexpected-parenthesis"],
  ["only quotes", fill('"', FULL), "empty-phrase"],
  ["one quote and much after it", `"${fill("a ", FULL - 1)}`, "unclosed-quote"],
  ["only <<<", fill("<<<", FULL), "unclosed-comment"],
  ["only >>>", fill(">>>", FULL), "unopened-comment"],
  ["only {", fill("{", FULL), "unclosed-name"],
  ["only }", fill("}", FULL), "nothing-to-match"],
  ["only names", fill("{a}", FULL), "no-names"],
  ["only minus signs", fill("-", FULL), "nothing-to-match"],
  ["only NOTs", fill("NOT ", FULL), "missing-term"],
  ["only ANDs", fill("AND ", FULL), "missing-term"],
  ["only NEARs", fill("NEAR/5 ", FULL), "missing-term"],
  ["a chain of NEARs", `a${fill(" NEAR/1 a", FULL - 1)}`, "near-chain"],
  ["SENTENCEs in SENTENCEs", fill("SENTENCE(", FULL), "too-deep"],
  ["titles of titles", fill("title:", FULL), "title-wants"],
  ["prefixes of prefixes", fill("fold:", FULL), "two-prefixes"],
  ["an unknown field again and again", fill("x:y ", FULL), "unknown-field"],
  ["* alone", "*", "wildcard-alone"],
  ["only *", fill("*", FULL), "wildcard-alone"],
  ["wildcards in a long word", `ab${fill("*?", FULL - 2)}`, "wildcard-crowded"],
  ["an endless phrase", `"${fill("a ", FULL - 100)}"`, "phrase-too-long"],
  ["an endless word with ~", `${fill("a~1", FULL)}x~`, "fuzzy-one-word"],
  ["ten thousand marks", `a${fill("\u0301", FULL - 2)}*`, "wildcard-short"],
  ["only emoji", fill("😡", FULL), "too-many-terms"],
  ["a family without end", `👨${fill("\u200d👨", FULL - 10)} lang:`, "missing-value"],
  ["digits without end", `likes:${fill("9", FULL - 6)}`, "number-wanted"],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a hostile query", () => {
  it.each(REFUSED)("of %s takes less than 50 ms of the processor", (_, text, code) => {
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      const outcome = parseQuery(text);
      const { user, system } = process.cpuUsage(before);
      expect(outcome.ok ? "taken" : outcome.problems[0]?.code).toBe(code);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("too long is refused without a look at what it says", () => {
    const tooLong = REFUSED.filter(([, , code]) => code === "too-long").map(([, text]) => text);
    const looks = vi.spyOn(RegExp.prototype, "exec");
    const outcomes = tooLong.map((text) => parseQuery(text));
    const count = looks.mock.calls.length;
    looks.mockRestore();
    expect(outcomes.map((outcome) => (outcome.ok ? 0 : outcome.problems.length))).toEqual([1, 1, 1, 1]);
    expect(count).toBe(0);
  });

  it.each(REFUSED)("of %s costs a few looks a character, and says ten things at most", (_, text) => {
    const looks = vi.spyOn(RegExp.prototype, "exec");
    const outcome = parseQuery(text);
    const count = looks.mock.calls.length;
    looks.mockRestore();
    expect(count).toBeLessThan(20 * FULL);
    expect(outcome.ok ? 0 : outcome.problems.length).toBeLessThanOrEqual(LIMITS.problems);
  });
});

describe("named queries that name each other", () => {
  it("again and again are each read once", () => {
    const asked: string[] = [];
    const named = (name: string) => {
      asked.push(name);
      const level = Number(name.slice(1));
      return level === 8 ? "a" : `{n${level + 1}} OR `.repeat(10).concat("b");
    };
    const outcome = parseQuery("{n0}", { named });
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(["name-broken"]);
    expect(asked).toHaveLength(9);
  });

  it("all a different one end at a hundred", () => {
    const asked: string[] = [];
    const named = (name: string) => {
      asked.push(name);
      return Array.from({ length: 50 }, (_, nth) => `{${name}x${nth}}`).join(" OR ");
    };
    expect(parseQuery("{a}", { named }).ok).toBe(false);
    expect(asked.length).toBeLessThanOrEqual(LIMITS.names + 50 * LIMITS.nameDepth);
  });

  it("to the depth that is allowed are taken, and not one more", () => {
    const named = (name: string) => (name === "d10" ? "a" : `{d${Number(name.slice(1)) + 1}}`);
    expect(parseQuery("{d1}", { named }).ok).toBe(true);
    const outcome = parseQuery("{d0}", { named });
    expect(outcome.ok ? "" : outcome.problems[0]?.message).toContain("10 deep");
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom(
    ...[
      "(",
      ")",
      '"',
      "“",
      "«",
      "AND",
      "OR",
      "NOT",
      "-",
      "a",
      "@",
      "#",
      "$",
      "fold:",
      "x:",
      "lang:",
      "likes:>",
      "*",
      " ",
    ],
    ...[
      "NEAR/3",
      "NEAR",
      "SENTENCE(",
      "title:",
      "raw:",
      "{n}",
      "{",
      "}",
      "<<<",
      ">>>",
      "~1",
      "~",
      "😡",
      "?",
      ",",
      "..",
      "\n",
    ],
    ...["điện", "đá*", "10", "case:", "exact:", "\\", "：", "（", "–", "\u200b", "\ud83d"],
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const named = (name: string) => (name === "n" ? "b OR c" : null);

  it("never throws, and what is told lies in the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = parseQuery(text, { named });
        for (const { span, fix, message } of outcome.ok ? checkQuery(outcome.query) : outcome.problems) {
          expect(message).not.toMatch(/undefined|\[object/);
          for (const place of fix === null ? [span] : [span, fix.span]) {
            expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true);
          }
        }
      }),
      { seed: 2, numRuns: 3_000 },
    );
  });

  it("that is a query formats as itself, and is explained", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = parseQuery(text, { named });
        fc.pre(outcome.ok);
        if (!outcome.ok) return;
        const once = formatQuery(outcome.query);
        const again = parseQuery(once, { named });
        expect(again.ok ? formatQuery(again.query) : again.problems).toBe(once);
        expect(explainQuery(outcome.query, "vi").length).toBeGreaterThan(10);
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
