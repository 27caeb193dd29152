/**
 * What each number of the features says before anything is learned: its weight for negative, neutral and positive.
 * Set by hand; learning moves them as far as its data carry.
 */
export type Prior = Readonly<Record<string, readonly [negative: number, neutral: number, positive: number]>>;

export const BIAS_NAME = "bias";

export const ENGLISH_PRIOR: Prior = {
  balance: [-0.4, 0, 0.4],
  praise: [-0.15, -0.2, 0.25],
  blame: [0.15, -0.2, -0.05],
  silent: [-0.25, 0.15, -0.1],
  highest: [-0.1, -0.35, 0.3],
  share: [-0.25, 0.15, 0.15],
  both: [0.1, 0.2, -0.15],
  asked: [-0.2, 0.2, 0.05],
  dense: [0.2, -0.45, 0],
  signs: [-0.4, -0.05, 0.4],
  asks: [0.2, -0.05, -0.2],
  exclaims: [-0.15, -0.45, 0.6],
  link: [-0.2, 0.2, -0.1],
  negates: [0.25, -0.05, -0.25],
  long: [0, -0.1, -0.25],
  bias: [-0.25, -0.02, -0.25],
};

export const VIETNAMESE_PRIOR: Prior = {
  balance: [-0.3, 0, 0.35],
  praise: [0, -0.3, 0.3],
  blame: [0.2, -0.15, -0.15],
  silent: [-0.2, 0.15, -0.15],
  highest: [-0.05, -0.3, 0.2],
  lowest: [0.1, -0.15, -0.05],
  share: [-0.3, 0.15, 0.2],
  both: [0, 0.2, -0.1],
  dense: [-0.05, -0.45, 0.15],
  signs: [-0.1, -0.05, 0.15],
  asks: [0, 0.15, -0.2],
  exclaims: [0, -0.15, 0.15],
  long: [-0.2, 0.1, -0.25],
  supposes: [0, 0.05, -0.05],
  compares: [0.1, 0, -0.1],
  negates: [0.05, 0, -0.1],
  bias: [-0.12, 0, -0.2],
};
