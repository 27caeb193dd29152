import { describe, expect, it } from "vitest";
import { brandPath, brandsPath } from "./brand-path.ts";
import { shareText } from "./share-text.ts";

describe("a measured share", () => {
  it.each([
    [{ share: 0.8, low: 0.627, high: 0.905, held: 24, of: 30 }, "80 % (63–91 %, 24 of 30)"],
    [{ share: 1, low: 0.722, high: 1, held: 10, of: 10 }, "100 % (72–100 %, 10 of 10)"],
    [{ share: 0, low: 0, high: 0.278, held: 0, of: 10 }, "0 % (0–28 %, 0 of 10)"],
    [{ share: null, low: null, high: null, held: 0, of: 0 }, "-"],
  ])("%j is “%s”", (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

describe("where the server has a brand", () => {
  it("is below its workspace", () => {
    expect(brandsPath("acme")).toBe("/api/v1/workspaces/acme/brands");
    expect(brandPath("acme", "tiki")).toBe("/api/v1/workspaces/acme/brands/tiki");
  });

  it("cannot be led elsewhere by what was typed", () => {
    expect(brandPath("../keys", "a/b?c#d")).toBe("/api/v1/workspaces/..%2Fkeys/brands/a%2Fb%3Fc%23d");
  });
});
