/** A text to learn from, and the tone toward one name in it. */
export type TargetExample = {
  text: string;
  /** The name as it stands in the text; empty where the tone is that of the whole post. */
  target: string;
  /** Other names in the text that are known. */
  others: readonly string[];
  tone: -1 | 0 | 1;
  /** What is held out together: a trade, a topic. */
  group: string;
};
