export { type CorpusPost, type Labelled, parseCorpusLine } from "./corpus/corpus-post.ts";
export { LANGUAGES, type Language, TRADES } from "./corpus/labels.ts";
export type { LanguageModel, Reading, Span, Tone } from "./language-model.ts";
export { createLexiconModel } from "./lexicon-model.ts";
export { htmlToText } from "./normalise/html-to-text.ts";
export { normaliseText } from "./normalise/normalise-text.ts";
export { type ReadText, TokenFlag, TokenKind } from "./reading/read-text.ts";
export { createReader, type Reader } from "./reading/reader.ts";
export {
  fitsRelevance,
  openRelevanceFilter,
  type Relevance,
  type RelevanceFilter,
  relevanceText,
} from "./relevance/relevance-filter.ts";
export { type FilterTrial, type Trained, trainRelevance } from "./relevance/train-relevance.ts";
export { groupStories } from "./stories/group-stories.ts";
export { decodeSketch, encodeSketch, type Sketch } from "./stories/sketch.ts";
export { createSketcher, type Sketcher } from "./stories/sketcher.ts";
export { storyIdOf } from "./stories/story-id.ts";
export { createStoryIndex, STORY_WINDOW, type StoryIndex, type StoryWindow } from "./stories/story-index.ts";
export type { Placement, StoryChange, StoryPost } from "./stories/story-post.ts";
export type { StorySnapshot } from "./stories/story-snapshot.ts";
