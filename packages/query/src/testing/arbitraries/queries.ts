import fc from "fast-check";
import { shortWord } from "./posts.ts";
import { EMOJI, SYLLABLES, WORDS } from "./vocabulary.ts";

/** A query before it is written: how its parts hang together, and the leaves as text. */
export type Tree =
  | { type: "leaf"; text: string }
  | { type: "near"; operator: string; left: Tree; right: Tree }
  | { type: "not"; sign: "NOT " | "-"; part: Tree }
  | { type: "and"; sign: " AND " | " "; parts: readonly Tree[] }
  | { type: "or"; parts: readonly Tree[] }
  | { type: "inside"; opening: "SENTENCE" | "title:"; part: Tree };

/** The queries that others name, and what they say. */
export const NAMED: Readonly<Record<string, string>> = {
  noise: '"tuyển dụng" OR bank OR điện',
  hot: "(pin OR máy) NEAR/3 (nóng OR yếu OR không)",
  deep: "{noise} OR {hot}",
};
export const named = (name: string): string | null => NAMED[name] ?? null;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...[...SYLLABLES, ...WORDS].filter((one) => one !== "NOT")) },
  { weight: 1, arbitrary: shortWord },
);
const phrase = fc
  .array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom("ba*", "đi*", "d?en") }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => `"${words.join(" ")}"`);
const known = fc.constantFrom('"điện máy xanh"', '"dien may xanh"', '"điện máy"', '"jet bank"', '"hoà kỳ"');
const slop = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 3 }), fc.nat(4))
  .map(([words, between]) => `"${words.join(" ")}"~${between}`);
const sigils = fc.constantFrom(
  ...["@united", "@bank", "@dienmayxanh", "#bank", "#da", "#dienmayxanh", "#dien_may_xanh", "#kỳ", "$VNM", "$vcb"],
);
const pattern = fc
  .array(fc.constantFrom("a", "á", "đ", "d", "i", "y", "*", "?", "b"), { minLength: 3, maxLength: 5 })
  .map((letters) => letters.join(""))
  .filter((text) => /[*?]/u.test(text) && text.replace(/[*?]/gu, "").length >= 2);
const knownLoose = fc.constantFrom(
  ...["bank*", "*bank", "colo?r", "colo*r", "điệ*", "điê?", "đi*n", "d?e?", "xa*h", "ban?", "vi*t*"],
  ...["apple~1", "banks~1", "colour~1", "united~2", "điện~1", "vinfast~2", "không~1", "khong~1"],
);
const loose = fc.oneof({ weight: 3, arbitrary: knownLoose }, { weight: 1, arbitrary: pattern });
const raws = fc.constantFrom(
  ...[
    "Google+",
    "C++",
    "Apple",
    "điện",
    "!!!",
    "VCB",
    "dien may",
    "bank.",
    "美国",
    "+",
    "15",
    "V.C",
    "爱",
    "#",
    "a",
    "á.",
    "😡",
  ].map((text) => `raw:"${text}"`),
);
const prefixed = fc.oneof(
  fc.tuple(
    fc.constantFrom("fold:", "exact:", "case:"),
    fc.oneof(
      word,
      phrase.filter((text) => !/[*?]/.test(text)),
    ),
  ),
  fc.tuple(
    fc.constantFrom("fold:", "exact:"),
    fc.constantFrom("đi*", "da*", "điện~1", "không~1", "#kỳ", "vietcombank"),
  ),
);

const place = fc
  .oneof(
    { weight: 10, arbitrary: word },
    { weight: 3, arbitrary: phrase },
    { weight: 2, arbitrary: known },
    { weight: 2, arbitrary: slop },
    { weight: 2, arbitrary: sigils },
    { weight: 2, arbitrary: loose },
    { weight: 1, arbitrary: raws },
    { weight: 2, arbitrary: prefixed.map((both) => both.join("")) },
    { weight: 1, arbitrary: fc.constantFrom(...EMOJI) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "{noise}",
        "{deep}",
        "美国",
        "กาแฟ",
        "삼성",
        "寿司",
        "コーヒー",
        "dienmayxanh.com",
        "ABC",
      ),
    },
  )
  .map((text): Tree => ({ type: "leaf", text }));

const field = fc
  .constantFrom(
    ...["lang:vi", "lang:vi,en", "lang:(vi OR en)", "source:facebook", "kind:post,reply", "country:vn"],
    ...["site:vnexpress.net", "url:pin-nong", "author:@vtv24", "author:42", 'author:"dien may xanh"', "followers:>=10"],
    ...["likes:>5", "likes:5..10", "shares:0", "comments:<5", "views:<=10", "is:reply", "is:verified", "is:article"],
    ...["has:link", "has:hashtag", "has:mention", "has:emoji", "has:title", "has:question"],
    ...["sentiment:negative", "sentiment:positive,neutral", "sentiment:unsure"],
  )
  .map((text): Tree => ({ type: "leaf", text }));

const near = (of: fc.Arbitrary<Tree>) =>
  fc
    .tuple(of, fc.constantFrom("NEAR", "NEAR", "ONEAR"), fc.nat(8), of)
    .map(([left, kind, words, right]): Tree => ({ type: "near", operator: `${kind}/${words}`, left, right }));
const or = (of: fc.Arbitrary<Tree>) =>
  fc.array(of, { minLength: 2, maxLength: 3 }).map((parts): Tree => ({ type: "or", parts }));
const and = (of: fc.Arbitrary<Tree>) =>
  fc
    .tuple(fc.constantFrom(" AND ", " "), fc.array(of, { minLength: 2, maxLength: 3 }))
    .map(([sign, parts]): Tree => ({ type: "and", sign, parts }));
const not = (of: fc.Arbitrary<Tree>) =>
  fc.tuple(fc.constantFrom("NOT ", "-"), of).map(([sign, part]): Tree => ({ type: "not", sign, part }));
const inside = (opening: "SENTENCE" | "title:", of: fc.Arbitrary<Tree>) =>
  of.map((part): Tree => ({ type: "inside", opening, part }));

const { placed, whole } = fc.letrec<{ placed: Tree; spoken: Tree; titled: Tree; whole: Tree }>((tie) => ({
  placed: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: place },
    { weight: 2, arbitrary: near(tie("placed")) },
    { weight: 2, arbitrary: or(tie("placed")) },
  ),
  spoken: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: tie("placed") },
    { weight: 1, arbitrary: and(tie("spoken")) },
    { weight: 1, arbitrary: or(tie("spoken")) },
  ),
  titled: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: tie("placed") },
    { weight: 1, arbitrary: and(tie("titled")) },
    { weight: 1, arbitrary: not(tie("titled")) },
  ),
  whole: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: place },
    { weight: 4, arbitrary: tie("placed") },
    { weight: 1, arbitrary: field },
    { weight: 2, arbitrary: and(tie("whole")) },
    { weight: 2, arbitrary: or(tie("whole")) },
    { weight: 1, arbitrary: not(tie("whole")) },
    { weight: 1, arbitrary: inside("SENTENCE", tie("spoken")) },
    { weight: 1, arbitrary: inside("title:", tie("titled")) },
  ),
}));

/** Whatever the language can say; it may be refused, for NOT alone. */
export const queryTree: fc.Arbitrary<Tree> = whole;
/** What stands somewhere: what NEAR takes on either side. */
export const placedTree: fc.Arbitrary<Tree> = placed;

const TIGHTNESS = { or: 1, and: 2, not: 3, near: 4, inside: 5, leaf: 5 } as const;

/** The text of a query with parentheses where precedence needs them, or around everything. */
export function printTree(tree: Tree, everywhere = false): string {
  const print = (part: Tree, from: number): string => {
    const text = printTree(part, everywhere);
    const isTight = TIGHTNESS[part.type] >= from && !(everywhere && part.type !== "leaf");
    return isTight ? text : `(${text})`;
  };
  switch (tree.type) {
    case "leaf":
      return tree.text;
    case "near":
      return `${print(tree.left, 4)} ${tree.operator} ${print(tree.right, 5)}`;
    case "not":
      return tree.sign + print(tree.part, tree.sign === "-" ? 4 : 3);
    case "and":
      return tree.parts.map((part) => print(part, 3)).join(tree.sign);
    case "or":
      return tree.parts.map((part) => print(part, 2)).join(" OR ");
    case "inside":
      return `${tree.opening}(${printTree(tree.part, everywhere)})`;
  }
}
