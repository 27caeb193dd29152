import type { WildcardElement } from "../parse/node.ts";

/** How a wildcard is best said: by how a word begins, ends, what is inside, or by the pattern itself. */
export type PatternShape = { how: "begins" | "ends" | "contains" | "pattern"; letters: string };

export function patternShape({ pieces, written }: WildcardElement): PatternShape {
  const kinds = pieces.map((piece) => piece.type).join(" ");
  const letters = written.replace(/[*?＊？]/g, "");
  if (kinds === "literal any") return { how: "begins", letters };
  if (kinds === "any literal") return { how: "ends", letters };
  if (kinds === "any literal any") return { how: "contains", letters };
  return { how: "pattern", letters: written };
}
