export type { LanguageModel, Reading, Span, Tone } from "./language-model.ts";
