import type { QueryLanguage } from "@nghe/query";

/** No browser sends more. */
const MOST_READ = 1_000;

/**
 * Which of the languages that the product speaks an `Accept-Language` likes best, of two liked alike the first; English
 * where it names none of them.
 */
export function askedLanguage(header: undefined | string): QueryLanguage {
  let best: { language: QueryLanguage; quality: number } = { language: "en", quality: 0 };
  for (const range of (header ?? "").slice(0, MOST_READ).split(",")) {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = tag.split("-")[0];
    if (language !== "en" && language !== "vi") continue;
    const quality = qualityIn(parameters);
    if (quality > best.quality) best = { language, quality };
  }
  return best.language;
}

/** From 0 to 1; 0, not wanted, where it cannot be read. */
function qualityIn(parameters: readonly string[]): number {
  const said = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(said) ? Number(said) : 0;
}
