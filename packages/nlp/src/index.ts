export type { LanguageModel, Reading, Span, Tone } from "./language-model.ts";
export { createLexiconModel } from "./lexicon-model.ts";
export { htmlToText } from "./normalise/html-to-text.ts";
export { normaliseText } from "./normalise/normalise-text.ts";
