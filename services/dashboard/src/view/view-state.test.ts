import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preferredLanguage, RANGES, readViewState, THEMES, type ViewState, writeViewState } from "./view-state.ts";

const USUAL: ViewState = { workspace: undefined, range: "24h", language: "en", theme: "system" };

describe("the view in the address", () => {
  it("is read back as it was written", () => {
    const views = fc.record<ViewState>({
      workspace: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: undefined }),
      range: fc.constantFrom(...RANGES),
      language: fc.constantFrom("vi", "en"),
      theme: fc.constantFrom(...THEMES),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(readViewState(writeViewState("", view), USUAL)).toEqual(view);
      }),
    );
  });

  it("is the usual one where the address says nothing, or nonsense", () => {
    expect(readViewState("?range=9y&lang=fr&theme=pink&ws=", USUAL)).toEqual(USUAL);
  });

  it("leaves what else the address holds alone", () => {
    expect(writeViewState("?utm=x", USUAL)).toContain("utm=x");
  });
});

it("speaks Vietnamese to a browser that asks for it before English", () => {
  expect(preferredLanguage(["fr-FR", "vi-VN", "en-US"])).toBe("vi");
  expect(preferredLanguage(["en-GB", "vi"])).toBe("en");
  expect(preferredLanguage(["fr"])).toBe("en");
});
