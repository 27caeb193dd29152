import { Slug } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeId, proposeQuery } from "./propose.ts";

describe("proposeId", () => {
  it.each([
    ["Điện Máy Xanh", "dien-may-xanh"],
    ["Cà phê Sao!", "ca-phe-sao"],
    ["  L'Oréal  ", "l-oreal"],
    ["日本", ""],
  ])("makes of %s the id %s", (name, id) => {
    expect(proposeId(name, new Set())).toBe(id);
  });

  it("counts on where an id is taken", () => {
    expect(proposeId("Sao", new Set(["sao", "sao-2"]))).toBe("sao-3");
  });

  it("never proposes what the API would refuse", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
        const id = proposeId(name, new Set());
        expect(id === "" || Slug.safeParse(id).success).toBe(true);
      }),
    );
  });
});

it("proposes the name as a phrase, without what would break one", () => {
  expect(proposeQuery('Cà  phê "Sao"')).toBe('"Cà phê Sao"');
  expect(proposeQuery('""')).toBe("");
});
