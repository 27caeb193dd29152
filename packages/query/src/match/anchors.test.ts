import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { anchorsOf } from "./anchors.ts";

const anchors = (text: string) => {
  const outcome = parseQuery(text);
  return outcome.ok ? anchorsOf(outcome.query.root) : "refused";
};

describe("anchorsOf", () => {
  it.each([
    ["vinamilk", ["vinamilk"]],
    ["@united", ["@united"]],
    ["#Fail", ["#fail"]],
    ["#dien_may", ["#dien_may"]],
    ["điện", ["dien"]],
    ["kỳ", ["ki"]],
    ["a OR b OR a", ["a", "b"]],
  ])("of %s are %j", (query, expected) => {
    expect(anchors(query)).toEqual(expected);
  });

  it("take a phrase's longest word, and the whole in one", () => {
    expect(anchors('"điện máy xanh"')).toEqual(["dien", "dienmayxanh"]);
  });

  it("take the side of an AND that is rarer", () => {
    expect(anchors("be AND (vinamilk OR vietjet)")).toEqual(["vinamilk", "vietjet"]);
    expect(anchors("vinamilk AND (a OR vietjet) AND NOT longerstill")).toEqual(["vinamilk"]);
  });
});
