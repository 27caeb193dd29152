import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { anchorsOf } from "./anchors.ts";
import { compile } from "./compile.ts";
import { SlotIndex } from "./slot-index.ts";

/** The keys under which a query is filed if these words are met in every post, and all others in few. */
const anchors = (text: string, common: readonly string[] = []) => {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const root = compile(outcome.query.root, new SlotIndex());
  return anchorsOf(root, ({ key }) => (common.includes(key) ? 1 : 0.001))?.slots.map(({ key }) => key) ?? null;
};

describe("anchorsOf", () => {
  it.each([
    ["máy", ["may"]],
    ["vinamilk", ["vinamilk", "pieces:vinamilk"]],
    ["@united", ["@united"]],
    ["#Fail", ["#fail"]],
    ["#dien_may", ["#dien_may"]],
    ["$VNM", ["$vnm"]],
    ["😡", ["emoji:😡"]],
    ["điện", ["dien"]],
    ["kỳ", ["ki"]],
    ["a OR b OR a", ["a", "b"]],
    ["bank*", ["*bank*"]],
    ["a SENTENCE(b)", ["a"]],
    ["author:vtv24", ["field:author:id:vtv24", "field:author:handle:vtv24"]],
    ["likes:>10", null],
    ["a OR likes:>10", null],
    ["a likes:>10", ["a"]],
    ['raw:"!?"', null],
    ['raw:"Google+"', ["google"]],
  ])("of %s are %j", (query, expected) => {
    expect(anchors(query)).toEqual(expected);
  });

  it("take what is met least of a phrase, with the whole in one", () => {
    expect(anchors('"điện máy xanh"', ["dien", "xanh"])).toEqual(["may", "dienmayxanh"]);
  });

  it("keep what else a post must have, in one of two ways", () => {
    const second = (text: string) => {
      const outcome = parseQuery(text);
      const root = outcome.ok ? compile(outcome.query.root, new SlotIndex()) : null;
      return root === null
        ? null
        : (anchorsOf(root, ({ key }) => 1 / key.length)?.second?.map(({ key }) => key) ?? null);
    };
    expect(second("máy AND vinamilk")).toEqual(["may"]);
    expect(second('"điện máy"')).toEqual(["may", "dienmay"]);
    expect(second("máy")).toBeNull();
  });

  it("take the side of an AND or a NEAR that is met least", () => {
    expect(anchors("be AND (tai OR vai)", ["be"])).toEqual(["tai", "vai"]);
    expect(anchors("be AND (tai OR vai)", ["vai"])).toEqual(["be"]);
    expect(anchors("be NEAR/5 tai", ["be"])).toEqual(["tai"]);
    expect(anchors("be AND NOT tai", ["be"])).toEqual(["be"]);
  });
});
