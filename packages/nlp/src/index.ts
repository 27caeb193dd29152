export { type CorpusPost, type Labelled, parseCorpusLine } from "./corpus/corpus-post.ts";
export { LANGUAGES, type Language, TRADES } from "./corpus/labels.ts";
export { createLanguageFeatures } from "./features/language-features.ts";
export { createLanguageDetector, detectLanguage, type LanguageDetector } from "./language/detect-language.ts";
export { detectMarks, type Marks } from "./language/detect-marks.ts";
export { type LanguageRow, otherRows, withoutMarks } from "./language/training/examples.ts";
export { trainLanguage, trainShippedLanguage } from "./language/training/train-detector.ts";
export type { LanguageModel, Reading, Span, Tone } from "./language-model.ts";
export { vietnamesePhrases } from "./lexicon/polarity/polarity-entries.ts";
export { createLexiconModel } from "./lexicon-model.ts";
export { type LinearModel, openLinearModel } from "./linear/linear-model.ts";
export { ModelFileFailure } from "./linear/model-file.ts";
export { htmlToText } from "./normalise/html-to-text.ts";
export { normaliseText } from "./normalise/normalise-text.ts";
export { foldedForm, writtenForm } from "./reading/forms.ts";
export { normalText } from "./reading/normal-text.ts";
export { type ReadText, TokenFlag, TokenKind } from "./reading/read-text.ts";
export { createReader, type Reader, readText } from "./reading/reader.ts";
export {
  fitsRelevance,
  openRelevanceFilter,
  type Relevance,
  type RelevanceFilter,
  relevanceText,
} from "./relevance/relevance-filter.ts";
export { type FilterTrial, type Trained, trainRelevance } from "./relevance/train-relevance.ts";
export { findTarget } from "./score/find-target.ts";
export type { Score, ScoreRequest } from "./score/score.ts";
export { createScorer, type Scorer } from "./score/scorer.ts";
export { SHIPPED_MODELS } from "./score/shipped-models.ts";
export {
  COORDINATION_WEIGHTS,
  type Coordination,
  measureCoordination,
} from "./stories/coordination/measure-coordination.ts";
export type { MovingPair, OtherStory } from "./stories/coordination/moving-together.ts";
export type { CoordinationPart, StoryShare } from "./stories/coordination/story-share.ts";
export { groupStories } from "./stories/group-stories.ts";
export { decodeSketch, encodeSketch, type Sketch } from "./stories/sketch.ts";
export { createSketcher, type Sketcher } from "./stories/sketcher.ts";
export { accountOf, measureSpread, type Spread, type SpreadPost } from "./stories/spread.ts";
export { storyIdOf } from "./stories/story-id.ts";
export { createStoryIndex, STORY_WINDOW, type StoryIndex, type StoryWindow } from "./stories/story-index.ts";
export type { Placement, StoryChange, StoryPost } from "./stories/story-post.ts";
export type { StorySnapshot } from "./stories/story-snapshot.ts";
export { restoreMarks } from "./syllable/restore-marks.ts";
export { openSyllableModel, type SyllableModel, writeSyllableCounts } from "./syllable/syllable-model.ts";
export { countSyllables } from "./syllable/train-syllables.ts";
export { createTargetFeatures } from "./target/create-target-features.ts";
export { type OpenedPost, openTargetModel, type TargetModel, type TargetTone } from "./target/target-model.ts";
export { learnTargets } from "./target/training/learn-targets.ts";
export { examplesOf, readTargetLine } from "./target/training/read-target-line.ts";
export type { TargetExample } from "./target/training/target-example.ts";
export { trainTarget } from "./target/training/train-target.ts";
export { countTerms, type TermCounts, type TermPost } from "./terms/count-terms.ts";
export { EMERGING_OPTIONS, type EmergingOptions, type EmergingTerm, emergingTerms } from "./terms/emerging-terms.ts";
export { type KeyPhrase, keyPhrases } from "./terms/key-phrases.ts";
export { modelCard } from "./training/model-card.ts";
export { readTrainingLine } from "./training/read-training-line.ts";
export type { Field } from "./training/recipe.ts";
export { TASKS, type TaskName } from "./training/tasks.ts";
export { trainModel } from "./training/train-model.ts";
export type { TrainingText } from "./training/training-text.ts";
