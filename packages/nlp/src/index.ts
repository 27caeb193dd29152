export type { LanguageModel, Reading, Span, Tone } from "./language-model.ts";
export { createLexiconModel } from "./lexicon-model.ts";
export { htmlToText } from "./normalise/html-to-text.ts";
export { normaliseText } from "./normalise/normalise-text.ts";
export {
  fitsRelevance,
  openRelevanceFilter,
  type Relevance,
  type RelevanceFilter,
  relevanceText,
} from "./relevance/relevance-filter.ts";
export { type FilterTrial, type Trained, trainRelevance } from "./relevance/train-relevance.ts";
