/** How eyes with all cones, and those without the green or the red ones, see linear RGB (Machado and others, 2009). */
const SEEN = {
  "all cones": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
};

/** Ottosson's Oklab (2020), in which distances are as people see them: RGB to cones, and cones to Lab. */
const TO_CONES = [0.4122215, 0.5363325, 0.051446, 0.2119035, 0.6806995, 0.107397, 0.0883025, 0.2817188, 0.6299787];
const TO_LAB = [0.2104543, 0.7936178, -0.004072, 1.9779985, -2.4285922, 0.4505937, 0.025904, 0.7827718, -0.8086758];

export type Eye = keyof typeof SEEN;
export const EYES: readonly Eye[] = ["all cones", "deuteranopia", "protanopia"];

/** How far apart two colours (`#rrggbb`) are to an eye: 0 for equal, 1 for black and white, 0.1 is told at a glance. */
export function colorDistance(a: string, b: string, eye: Eye): number {
  const [first, second] = [lab(a, eye), lab(b, eye)];
  return Math.hypot(...first.map((value, place) => value - (second[place] ?? 0)));
}

function lab(color: string, eye: Eye): number[] {
  const seen = times(SEEN[eye], linear(color)).map((value) => Math.min(1, Math.max(0, value)));
  return times(TO_LAB, times(TO_CONES, seen).map(Math.cbrt));
}

function times(matrix: readonly number[], [a = 0, b = 0, c = 0]: readonly number[]): number[] {
  return [0, 3, 6].map((row) => (matrix[row] ?? 0) * a + (matrix[row + 1] ?? 0) * b + (matrix[row + 2] ?? 0) * c);
}

/** Red, green and blue from 0 to 1, in proportion to light. */
export function linear(color: string): number[] {
  return [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}
