import { describe, expect, it } from "vitest";
import { brandInk, contrast, freeColor, GROUND, PALETTE, type Shade } from "./palette.ts";

const SHADES: readonly Shade[] = ["light", "dark"];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const SEEN_BY = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
};

function linear(color: string): number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function times(matrix: readonly number[], [a = 0, b = 0, c = 0]: readonly number[]): number[] {
  return [0, 3, 6].map((row) => (matrix[row] ?? 0) * a + (matrix[row + 1] ?? 0) * b + (matrix[row + 2] ?? 0) * c);
}

/** Ottosson's Oklab, in which distances are as people see them. */
function oklab(rgb: readonly number[]): number[] {
  const cones = times(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005,
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))),
  ).map(Math.cbrt);
  return times(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    cones,
  );
}

function distance(a: string, b: string, eye: readonly number[]): number {
  const [first, second] = [a, b].map((color) => oklab(times(eye, linear(color))));
  return Math.hypot(...(first ?? []).map((value, place) => value - (second?.[place] ?? 0)));
}

describe.each(SHADES)("the %s palette", (shade) => {
  const colors = PALETTE[shade];

  it("stands out from the page, 3:1", () => {
    for (const color of colors) expect(contrast(color, GROUND[shade])).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SEEN_BY))("keeps any two brands apart as seen by %s", (_, eye) => {
    for (const [place, color] of colors.entries()) {
      for (const other of colors.slice(place + 1)) expect(distance(color, other, eye)).toBeGreaterThan(0.1);
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
});
