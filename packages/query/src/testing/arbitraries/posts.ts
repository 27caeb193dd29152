import fc from "fast-check";
import type { Matchable, Span } from "../../match.ts";
import { CASHTAGS, EMOJI, LETTERS, NAMES, ODDITIES, PIECES, SYLLABLES, WORDS } from "./vocabulary.ts";

/** Short words of few letters: some are syllables, some are none. */
export const shortWord = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(""));

const sigil = fc.tuple(fc.constantFrom("@", "#"), fc.constantFrom(...NAMES)).map(([mark, name]) => mark + name);
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...SYLLABLES) },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: shortWord },
  { weight: 2, arbitrary: sigil },
  { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...EMOJI) },
  { weight: 2, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...CASHTAGS) },
);
const gap = fc.oneof(
  { weight: 16, arbitrary: fc.constant(" ") },
  { weight: 4, arbitrary: fc.constantFrom(", ", ". ", "! ", "\n", "…", "? ") },
  { weight: 2, arbitrary: fc.constantFrom(".", "-", "*", "", "  ", "_", ":", "/") },
);

/** A text of such pieces with their signs as people write them; `own` are pieces that shall be met more often. */
function textOf(own: readonly string[]): fc.Arbitrary<string> {
  const of =
    own.length === 0
      ? piece
      : fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: fc.constantFrom(...own) });
  return fc
    .array(fc.tuple(of, gap), { maxLength: 12, size: "max" })
    .map((pieces) => pieces.map(([text, after]) => text + after).join(""))
    .chain((text) => fc.constantFrom(...[text, text, text, text, text], text.normalize("NFD"), text.toUpperCase()));
}

/** A text of the kinds of pieces that queries look for, in both languages. */
export const postText: fc.Arbitrary<string> = textOf([]);

const author = fc.record({
  id: fc.constantFrom(null, "42", "vtv24"),
  name: fc.constantFrom(null, "Điện Máy Xanh", "Tên Người"),
  handle: fc.constantFrom(null, "vtv24", "VTV24", "other"),
  followers: fc.constantFrom(null, 0, 10, 5_000),
  verified: fc.constantFrom(null, true, false),
});
const count = fc.constantFrom(null, 0, 5, 10, 100);

/** A post with a tone that depends on the places it is asked about; `own` pieces are met often in it. */
export function postOf(own: readonly string[]): fc.Arbitrary<Matchable> {
  const text = textOf(own);
  return fc.record({
    text,
    title: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text }),
    source: fc.constantFrom("facebook", "x"),
    site: fc.constantFrom(null, "vnexpress.net", "kinhdoanh.vnexpress.net", "notvnexpress.net"),
    kind: fc.constantFrom("post", "reply", "comment", "article"),
    lang: fc.constantFrom(null, "vi", "en", "vi-VN"),
    country: fc.constantFrom(null, "VN", "US"),
    url: fc.constantFrom(null, "https://vnexpress.net/pin-Nong-1.html"),
    author: fc.oneof(fc.constant(null), author),
    metrics: fc.record({ likes: count, shares: count, comments: count, views: count }),
    isReply: fc.boolean(),
    tone: fc.constantFrom(undefined, toneOfPlaces),
  });
}

const SENTIMENTS = [-1, 0, 1, null] as const;

function toneOfPlaces(spans: readonly Span[]) {
  return SENTIMENTS[spans.reduce((sum, { start, end }) => sum + start + 3 * end, 0) % SENTIMENTS.length] ?? null;
}
