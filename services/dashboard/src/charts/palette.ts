import { BRAND_COLORS } from "@nghe/contracts";
import { colorDistance, EYES, linear } from "./color-distance.ts";

export type Shade = "light" | "dark";

/** The brand colours on paper and on dark; the same place in both lists is the same brand. */
export const PALETTE: Record<Shade, readonly string[]> = {
  light: BRAND_COLORS,
  dark: ["#4390ee", "#f99c2b", "#10d39a", "#7b50b9", "#a28218", "#9e534e", "#4dc4ee", "#d4609d"],
};

/** The page's ground in each shade; charts and brand colours must stand out from it. */
export const GROUND: Record<Shade, string> = { light: "#ffffff", dark: "#14181c" };
const NEEDED_CONTRAST = 3;
const TOLD_APART = 0.08;
const HEX = /^#[0-9a-f]{6}$/i;

/** A brand's colour as it is drawn: palette colours by their pair, any other moved until it stands out 3:1. */
export function brandInk(color: string, shade: Shade): string {
  const index = PALETTE.light.indexOf(color.toLowerCase());
  const paired = PALETTE[shade][index];
  if (paired !== undefined) return paired;
  if (!HEX.test(color)) return shade === "light" ? "#5a6570" : "#9aa6b2";
  const toward = shade === "light" ? 0 : 255;
  for (let part = 0; part <= 1; part += 0.05) {
    const moved = mix(color, toward, part);
    if (contrast(moved, GROUND[shade]) >= NEEDED_CONTRAST) return moved;
  }
  return shade === "light" ? "#000000" : "#ffffff";
}

/** The first palette colour that nobody takes for one that a brand has; else the one least like them. */
export function freeColor(taken: readonly string[]): string {
  const known = taken.filter((color) => HEX.test(color));
  const nearest = (color: string) =>
    Math.min(1, ...known.flatMap((other) => EYES.map((eye) => colorDistance(color, other, eye))));
  const [least = BRAND_COLORS[0]] = [...PALETTE.light].sort((a, b) => nearest(b) - nearest(a));
  return PALETTE.light.find((color) => nearest(color) >= TOLD_APART) ?? least;
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(color: string, toward: number, part: number): string {
  const moved = channels(color).map((value) => Math.round(value + (toward - value) * part));
  return `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
