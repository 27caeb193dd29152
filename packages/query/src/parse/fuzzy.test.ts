import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

/** The word and how far off it may be; or the problem, what it points at, and the text as its fix leaves it. */
function read(text: string) {
  const outcome = parseQuery(text);
  if (outcome.ok) {
    const { root } = outcome.query;
    const [element] = root.type === "term" ? root.elements : [];
    return element?.kind === "fuzzy" ? `${element.written} within ${element.edits}` : root.type;
  }
  const [problem] = outcome.problems;
  const at = problem === undefined ? "" : text.slice(problem.span.start, problem.span.end);
  const fix = problem?.fix;
  return [problem?.code, at, fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null];
}

describe("a fuzzy word", () => {
  it.each([
    ["sữa~1", "sữa within 1"],
    ["Viettel~1", "Viettel within 1"],
    ["viettel~2", "viettel within 2"],
    ["fold:sữa~1", "sữa within 1"],
    ["exact:sữa~1", "sữa within 1"],
    ["abc~1", "abc within 1"],
    ["abcdef~2", "abcdef within 2"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("keeps its letters composed, whichever way they were typed", () => {
    expect(read("sữa~1".normalize("NFD"))).toBe("sữa within 1");
  });

  it.each([
    ["viettel~", "fuzzy-bare", "~", "viettel~1"],
    ["viettel~3", "fuzzy-edits", "~3", "viettel~2"],
    ["mobi~3", "fuzzy-edits", "~3", "mobi~1"],
    ["viettel~0", "fuzzy-edits", "~0", "viettel"],
    ["viettel~01", "fuzzy-edits", "~01", "viettel~2"],
    ["be~1", "fuzzy-short", "~1", null],
    ["mobi~2", "fuzzy-short", "~2", "mobi~1"],
    ["be~2", "fuzzy-short", "~2", null],
    ["a1b2~1", "fuzzy-short", "~1", null],
    ["7-eleven~1", "fuzzy-one-word", "7-eleven~1", null],
    ["vina*~1", "fuzzy-one-word", "vina*~1", null],
    ["@united~1", "fuzzy-one-word", "@united~1", null],
    ["#united~1", "fuzzy-one-word", "#united~1", null],
    ["case:Viettel~1", "fuzzy-cased", "case:Viettel~1", null],
    ['"viettel~1 lag"', "fuzzy-in-phrase", '"viettel~1 lag"', null],
    ["~viettel", "tilde-first", "~viettel", "viettel~1"],
    ['"a b" ~3', "tilde-first", "~3", '"a b"~3'],
    ["~3", "tilde-first", "~3", null],
  ])("%s is refused: %s at “%s”, mended to %s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("is no matter of a ~ that stands for something else", () => {
    expect(read('"giá ~ chất lượng"')).toBe("term");
    expect(read("giá~rẻ")).toBe("term");
    expect(read('raw:"~1"')).toBe("raw");
  });

  it("says how many letters the shortest may have", () => {
    const said = (text: string) => {
      const outcome = parseQuery(text);
      return outcome.ok ? undefined : outcome.problems[0]?.message;
    };
    expect(said("be~1")).toBe("~1 wants a word of at least 3 letters");
    expect(said("mobi~2")).toBe("~2 wants a word of at least 6 letters");
  });
});
