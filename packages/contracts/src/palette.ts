/**
 * Eight brand colours that people with deuteranopia or protanopia can tell apart too, on paper. The page has a pair of
 * each for dark ground, and tests both.
 */
export const BRAND_COLORS = [
  "#4068ca",
  "#da720d",
  "#57997d",
  "#531e72",
  "#685e23",
  "#760711",
  "#009edb",
  "#98407f",
] as const;
