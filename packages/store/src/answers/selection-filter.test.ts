import { describe, expect, it } from "vitest";
import { sampleSelection } from "../testing/selection.ts";
import { all, inStretches, ofBrands, selected } from "./selection-filter.ts";
import { LAST_MOMENT } from "./sql-literal.ts";

const WHOLE = [{ from: 10, to: 20 }];
const conditions = (given: Parameters<typeof sampleSelection>[0]) => selected(sampleSelection(given), WHOLE);

describe("stretches of time", () => {
  it("begin with their first moment and end before their last", () => {
    const { where, params } = inStretches("published_at", WHOLE);
    expect(where).toMatch(/published_at >= .*\{from0:Int64\}.* AND published_at < .*\{to0:Int64\}/);
    expect(params).toEqual({ from0: 10, to0: 20 });
  });

  it("are any of several, each with its own values", () => {
    const { where, params } = inStretches("published_at", [...WHOLE, { from: 30, to: 40 }]);
    expect(where.split(" OR ")).toHaveLength(2);
    expect(params).toEqual({ from0: 10, to0: 20, from1: 30, to1: 40 });
  });

  it("of which there is none hold for nothing", () => {
    expect(inStretches("published_at", [])).toEqual({ where: "0", params: {} });
  });

  it("are cut to the times that the tables can hold, to whole milliseconds", () => {
    const { params } = inStretches("published_at", [
      { from: -5, to: Number.MAX_SAFE_INTEGER },
      { from: 1.9, to: 2.1 },
    ]);
    expect(params).toEqual({ from0: 0, to0: LAST_MOMENT, from1: 1, to1: 2 });
  });
});

describe("what a selection asks for", () => {
  it("is always of one workspace that is alive, and of its brands by slug and uid", () => {
    const { where, params } = conditions({});
    expect(where).toContain("workspace_uid = {workspaceUid:String}");
    expect(where).toContain("workspace_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)");
    expect(where).toContain("brand_uid NOT IN (SELECT uid FROM nghe_store.dead_uids)");
    expect(params).toMatchObject({
      workspaceUid: "w-acme",
      brands: ["mine", "theirs"],
      brandUids: ["b-mine", "b-theirs"],
    });
  });

  it.each([
    ["sources", { sources: ["bluesky"] }, "source IN {sources:Array(String)}"],
    ["langs", { langs: ["vi"] }, "lang IN {langs:Array(String)}"],
    ["sentiments", { sentiments: ["negative" as const] }, "IN {sentiments:Array(String)}"],
    ["vias", { vias: ["thread" as const] }, "via IN {vias:Array(String)}"],
  ])("names %s only where some are asked for", (name, given, condition) => {
    expect(conditions(given).where).toContain(condition);
    expect(conditions(given).params).toHaveProperty(name);
    expect(conditions({ [name]: null }).where).not.toContain(condition);
    expect(conditions({ [name]: null }).params).not.toHaveProperty(name);
  });

  it("takes an empty list for none, not for all", () => {
    expect(conditions({ sources: [] }).where).toContain("source IN {sources:Array(String)}");
  });

  it("leaves out what is not counted, unless it is asked for", () => {
    expect(conditions({ countedOnly: true }).where).toMatch(/AND counted$/);
    expect(conditions({ countedOnly: false }).where).not.toMatch(/\bcounted\b/);
  });

  it("never holds a value in its text", () => {
    const nasty = "x') OR 1=1 --";
    const { where } = conditions({ sources: [nasty], langs: [nasty], brands: [{ uid: nasty, id: nasty }] });
    expect(where).not.toContain("1=1");
  });
});

it("filters are joined with their values", () => {
  const joined = all([ofBrands([{ uid: "b", id: "a" }]), { where: "x", params: { y: 1 } }]);
  expect(joined.where).toMatch(/^brand IN .*\n {2}AND x$/);
  expect(joined.params).toEqual({ brands: ["a"], brandUids: ["b"], y: 1 });
});
