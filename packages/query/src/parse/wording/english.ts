/** What is said of a problem: the message, and what to do about it. */
export type Said = readonly [message: string, hint: string | null];

const quoteIt = (word: string) => `To look for the word itself, write it in quotes: "${word}".`;
const thing = { "": "nothing", "@": "a handle", "#": "a hashtag", $: "a cashtag" } as const;

/** Every problem of a query in English. Messages are clauses, hints are sentences. */
export const ENGLISH = {
  "too-long": (limit: number, length: number): Said => [
    `a query may have ${limit} characters, this one has ${length}`,
    "Split it into several brands, or keep parts of it as named queries.",
  ],
  "too-many-terms": (limit: number): Said => [`a query may have ${limit} terms`, "Split it into several brands."],
  "too-many-wildcards": (limit: number): Said => [`a query may have ${limit} wildcards`, "Write common forms out."],
  "too-many-fuzzy": (limit: number): Said => [
    `a query may have ${limit} fuzzy words`,
    "Write common misspellings out.",
  ],
  "too-many-names": (limit: number): Said => [`a query may use ${limit} named queries`, "Merge some of them."],
  "too-deep": (limit: number): Said => [
    `parentheses may be nested ${limit} deep`,
    "Take away those that hold one word or one group.",
  ],
  "near-chain": (limit: number): Said => [
    `at most ${limit} NEARs may follow each other`,
    'Write a phrase with room for other words: "a b c"~5.',
  ],
  "phrase-too-long": (limit: number, words: number): Said => [
    `a phrase may have ${limit} words, this one has ${words}`,
    "Cut it into shorter phrases joined by AND.",
  ],
  empty: (): Said => ["the query is empty", "Write at least one word, @handle or #hashtag."],
  "unclosed-quote": (): Said => ["this quotation mark is never closed", 'Add " at the phrase’s end.'],
  "unclosed-parenthesis": (): Said => ["this ( is never closed", "Add ) where the group ends."],
  "unexpected-parenthesis": (): Said => ["this ) closes nothing", "Remove it, or open ( before."],
  "empty-group": (): Said => ["these parentheses hold nothing", "Write a word in them, or remove them."],
  "unclosed-comment": (): Said => ["this comment is never closed", "Add >>> where it ends."],
  "unopened-comment": (): Said => ["this >>> closes no comment", "Remove it, or open the comment with <<<."],
  "unclosed-name": (): Said => ["this { is never closed", "Add } after the name."],
  "missing-term": (where: string, lone: string | null): Said => [
    `expected a word, a "phrase", @handle, #hashtag or ( ${where === "" ? "at the start" : `after ${where}`}`,
    lone === null ? null : quoteIt(lone),
  ],
  "doubled-operator": (first: string, second: string): Said => [
    first === second ? `${first} stands twice` : `${first} and ${second} stand side by side`,
    "Keep one of them.",
  ],
  "not-only": (): Said => [
    "this query holds for posts that name nothing: NOT alone finds everything else",
    "Add a word that must be there: brand NOT other.",
  ],
  "or-not": (): Said => [
    "OR NOT finds nearly every post: all that lack what follows",
    "Did you mean AND NOT? Otherwise give this side a word that must be there.",
  ],
  "nothing-to-match": (text: string): Said => [
    `“${text}” holds no letter or digit to look for`,
    'Signs alone are found by raw:"…".',
  ],
  "empty-phrase": (): Said => ["there is nothing between these quotes", "Write a word in them, or remove them."],
  "wildcard-alone": (): Said => [
    "a wildcard alone would find every word",
    'Give it at least two letters: bank*. For any word in between, write "a b"~1.',
  ],
  "wildcard-short": (text: string): Said => [
    `“${text}” is too open: a wildcard wants at least two letters or digits`,
    "Write more of the word.",
  ],
  "wildcard-crowded": (limit: number): Said => [
    `one word may have ${limit} wildcards`,
    "Write the forms out, joined by OR.",
  ],
  "wildcard-in-name": (sigil: keyof typeof thing): Said => [
    `${thing[sigil]} cannot have wildcards`,
    "Without the sign in front it finds words, hashtags and handles alike.",
  ],
  "wildcard-cased": (): Said => [
    "case: takes a word as it is written, not a wildcard",
    "Write the forms out, joined by OR.",
  ],
  "fuzzy-bare": (word: string): Said => ["~ wants a number after it", `Did you mean ${word}~1?`],
  "fuzzy-edits": (edits: string): Said => [`a word can be 1 or 2 letters off, not ${edits}`, "Write ~1 or ~2."],
  "fuzzy-short": (edits: number, letters: number): Said => [
    `~${edits} wants a word of at least ${letters} letters`,
    "Short words are one letter away from too many others: write the spellings out, joined by OR.",
  ],
  "fuzzy-one-word": (): Said => [
    "~1 and ~2 take one plain word",
    'For a phrase with room for other words write "a b"~3.',
  ],
  "fuzzy-cased": (): Said => ["case: takes a word as it is written, not its misspellings", "Leave case: or ~ out."],
  "fuzzy-in-phrase": (): Said => [
    "inside quotes a word cannot be fuzzy",
    "Take it out and join by NEAR: word~1 NEAR/0 other.",
  ],
  "tilde-first": (): Said => ["~ stands after what it belongs to, without a space", 'Write word~1, or "a b"~3.'],
  "slop-bare": (): Said => [
    "~ after a phrase wants a number: how many other words may stand among these",
    "Did you mean ~5?",
  ],
  "slop-too-far": (limit: number): Said => [
    `at most ${limit} words may stand between`,
    "For anywhere in the post, use AND.",
  ],
  "slop-one-word": (): Said => [
    "there is one word only: nothing can stand between",
    "For misspellings write word~1, without quotes.",
  ],
  "emoji-in-phrase": (): Said => ["an emoji cannot be part of a phrase", 'Let it stand near: "giao hàng" NEAR/5 😡.'],
  "emoji-prefixed": (prefix: string): Said => [`${prefix}: means nothing for an emoji`, "Write the emoji alone."],
  "operator-spelling": (typed: string, meant: string): Said => [
    `“${typed}” is no operator here`,
    `Did you mean ${meant}? To look for the text itself, write it in quotes.`,
  ],
  "near-distance": (typed: string, meant: string): Said => [
    `${typed} does not say how many words may stand between`,
    `Did you mean ${meant}?`,
  ],
  "near-too-far": (limit: number): Said => [
    `at most ${limit} words may stand between`,
    "For anywhere in the post, use AND.",
  ],
  "not-in-near": (): Said => [
    "NEAR wants two things that are there: NOT cannot stand beside it",
    "Say what you want, then take away what stands near: a NOT (a NEAR/5 b).",
  ],
  "and-in-near": (): Said => [
    "AND (or a space) cannot stand inside NEAR: it has no one place in the post",
    'Write a "phrase" in quotes, join by OR, or chain: a NEAR/5 b NEAR/5 c.',
  ],
  "scope-in-near": (what: string): Said => [
    `${what} cannot stand inside NEAR: it has no place among the words`,
    "Join it by AND outside the NEAR.",
  ],
  "scope-in-sentence": (what: string): Said => [
    `${what} cannot stand inside SENTENCE: it is not about words of one sentence`,
    "Join it by AND outside the SENTENCE.",
  ],
  "scope-in-title": (what: string): Said => [
    `${what} cannot stand inside title: it is not about the words of a title`,
    "Join it by AND outside.",
  ],
  "not-only-inside": (what: string): Said => [
    `${what} holds nothing that must be there`,
    "Put NOT in front of the whole, or add a word that must be there.",
  ],
  "sentence-parenthesis": (): Said => ["SENTENCE wants parentheses", "Write SENTENCE(word other)."],
  "title-wants": (): Said => [
    'title: wants a word, a "phrase" or a group right after it',
    'Write title:word, title:"two words" or title:(a OR b).',
  ],
  "prefix-wants": (prefix: string): Said => [
    `${prefix}: wants a word, a hashtag or a "phrase" right after it`,
    `Write ${prefix}:word or ${prefix}:"two words"; before a group, give it to each word.`,
  ],
  "two-prefixes": (first: string, second: string): Said => [
    `${first}: and ${second}: cannot both hold`,
    "Keep one of them.",
  ],
  "unknown-field": (name: string, meant: string | null, known: string): Said => [
    `“${name}:” is not a known field`,
    `${meant === null ? `Known are ${known}.` : `Did you mean ${meant}:?`} To look for text with a colon, put it in quotes.`,
  ],
  "missing-value": (field: string, takes: string): Said => [
    `${field}: wants a value right after it`,
    `It takes ${takes}.`,
  ],
  "unknown-value": (field: string, value: string, meant: string | null, takes: string): Said => [
    `“${value}” is no value of ${field}:`,
    `${meant === null ? "" : `Did you mean ${field}:${meant}? `}It takes ${takes}.`,
  ],
  "unknowable-value": (field: string, value: string, takes: string): Said => [
    `${field}:${value} cannot be told: posts do not say it`,
    `It takes ${takes}.`,
  ],
  "number-wanted": (field: string, value: string): Said => [
    `“${value}” is no number that ${field}: understands`,
    `Write ${field}:>1000, ${field}:>=10, ${field}:<5, ${field}:10 or ${field}:10..50.`,
  ],
  "site-wanted": (value: string): Said => [`“${value}” is no domain name`, "Write it as site:vnexpress.net."],
  "list-needs-or": (field: string): Said => [
    `the values of ${field}: are parted by OR or a comma`,
    `Write ${field}:(a OR b) or ${field}:a,b; for NOT, put it before the field.`,
  ],
  "field-colon": (field: string): Said => [`${field} wants a colon after it`, `Did you mean ${field}:…?`],
  "unknown-name": (name: string): Said => [
    `there is no named query {${name}}`,
    "Check the spelling, or save it first.",
  ],
  "no-names": (): Said => ["named queries cannot be used here", "Write its text in parentheses instead."],
  "name-cycle": (path: string): Said => [`a named query cannot use itself: ${path}`, "Take one of the names out."],
  "name-too-deep": (limit: number): Said => [`named queries may use each other ${limit} deep`, "Merge some of them."],
  "name-broken": (name: string, why: string): Said => [
    `the named query {${name}} cannot be used: ${why}`,
    "Mend it first.",
  ],
  "long-dash": (): Said => ["a long dash is not NOT", "Did you mean a plain minus sign (-)?"],
  "loose-dash": (): Said => [
    "a minus sign with a space after it means nothing",
    "For NOT, write it right before the word: -word.",
  ],
};

/** What each problem is told from, by its code. */
export type Wording = typeof ENGLISH;
export type ProblemCode = keyof Wording;
