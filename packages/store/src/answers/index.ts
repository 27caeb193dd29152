export { createAnswers } from "./create-answers.ts";
export { BadCursor } from "./cursor.ts";
export { TooManyBuckets } from "./too-many-buckets.ts";
