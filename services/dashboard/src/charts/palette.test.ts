import { describe, expect, it } from "vitest";
import { colorDistance, EYES } from "./color-distance.ts";
import { brandInk, contrast, freeColor, GROUND, PALETTE, type Shade } from "./palette.ts";

const SHADES: readonly Shade[] = ["light", "dark"];

describe.each(SHADES)("the %s palette", (shade) => {
  const colors = PALETTE[shade];

  it("stands out from the page, 3:1", () => {
    for (const color of colors) expect(contrast(color, GROUND[shade])).toBeGreaterThanOrEqual(3);
  });

  it.each(EYES)("keeps any two brands apart as seen by %s", (eye) => {
    for (const [place, color] of colors.entries()) {
      for (const other of colors.slice(place + 1)) expect(colorDistance(color, other, eye)).toBeGreaterThan(0.1);
    }
  });
});

describe("a brand's colour", () => {
  it("is the palette's pair on a dark page", () => {
    expect(brandInk(PALETTE.light[2]?.toUpperCase() ?? "", "dark")).toBe(PALETTE.dark[2]);
  });

  it("is moved until it can be seen", () => {
    expect(contrast(brandInk("#fffff0", "light"), GROUND.light)).toBeGreaterThanOrEqual(3);
    expect(contrast(brandInk("#000010", "dark"), GROUND.dark)).toBeGreaterThanOrEqual(3);
    expect(brandInk("#1f77b4", "light")).toBe("#1f77b4");
  });

  it("is grey where none is known", () => {
    expect(contrast(brandInk("", "dark"), GROUND.dark)).toBeGreaterThanOrEqual(3);
  });

  it("is proposed from what is free", () => {
    expect(freeColor([])).toBe(PALETTE.light[0]);
    expect(freeColor([PALETTE.light[0]?.toUpperCase() ?? ""])).toBe(PALETTE.light[1]);
    expect(PALETTE.light).toContain(freeColor([...PALETTE.light, "#111111"]));
  });

  it("is not proposed where a brand has one too like it", () => {
    expect(freeColor(["#0072b2"])).not.toBe(PALETTE.light[0]);
    expect(freeColor(["not a colour"])).toBe(PALETTE.light[0]);
  });
});
