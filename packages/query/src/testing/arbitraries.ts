import fc from "fast-check";

const VOCABULARY = [
  "điện",
  "dien",
  "đien",
  "diễn",
  "may",
  "máy",
  "xanh",
  "đá",
  "da",
  "dã",
  "hoà",
  "hòa",
  "hoa",
  "kì",
  "kỳ",
  "ky",
  "united",
  "airlines",
  "jet",
  "blue",
  "great",
  "NOT",
  "vinamilk",
  "khong",
  "không",
  "iphone15",
];
const NAMES = ["united", "unitedfront", "dienmayxanh", "ĐiệnMáyXanh", "jetblue", "da", "vinamilk"];

const word = fc.constantFrom(...VOCABULARY);
const cased = fc.tuple(word, fc.nat(3)).map(([text, how]) => (how === 0 ? text.toUpperCase() : text));
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`);
const sigil = fc.tuple(fc.constantFrom("@", "#"), fc.constantFrom(...NAMES)).map(([mark, name]) => mark + name);

/** A text of the kinds of pieces that queries look for, in both languages. */
export const postText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: cased },
      { weight: 2, arbitrary: sigil },
      { weight: 1, arbitrary: fc.constantFrom("dienmayxanh.com", "united.com", "jetblue.vn") },
      { weight: 1, arbitrary: fc.constantFrom("…", "😡😡", "-", "a.b", "ﬁne", "\u200b", "từ điển") },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) => fc.constantFrom(" ", "  ", ", ", "\n", ". ").map((gap) => pieces.join(gap)));

const term = fc.oneof(
  { weight: 4, arbitrary: word.filter((text) => text !== "NOT") },
  { weight: 3, arbitrary: phrase },
  { weight: 2, arbitrary: sigil },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("fold:", "exact:"), phrase).map((both) => both.join("")) },
);

/** A query text; it may be one that is refused, for NOT alone. */
export const queryText: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    fc
      .tuple(tie("node"), fc.constantFrom(" AND ", " OR ", " ", " AND NOT "), tie("node"))
      .map((parts) => parts.join("")),
    tie("node").map((inner) => `(${inner})`),
    tie("node").map((inner) => `NOT (${inner})`),
  ),
})).node;
