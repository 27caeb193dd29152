/** The sums of one brand in one bucket: everything else is made from them. */
export type CellSums = {
  mentions: number;
  positive: number;
  neutral: number;
  negative: number;
  unsure: number;
  /** Sum of scores, exact to four decimals. */
  scoreSum: number;
  /** Null where no mention's engagement is known. */
  engagement: number | null;
};

export const EMPTY_SUMS: CellSums = {
  mentions: 0,
  positive: 0,
  neutral: 0,
  negative: 0,
  unsure: 0,
  scoreSum: 0,
  engagement: null,
};

const SCORE_UNITS = 10_000;

/** Two known-or-unknown amounts together: unknown and known is what is known, unknown twice stays unknown. */
function addKnown(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return right === null ? left : left + right;
}

function addScores(left: number, right: number): number {
  return (Math.round(left * SCORE_UNITS) + Math.round(right * SCORE_UNITS)) / SCORE_UNITS;
}

function add(left: CellSums, right: CellSums): CellSums {
  return {
    mentions: left.mentions + right.mentions,
    positive: left.positive + right.positive,
    neutral: left.neutral + right.neutral,
    negative: left.negative + right.negative,
    unsure: left.unsure + right.unsure,
    scoreSum: addScores(left.scoreSum, right.scoreSum),
    engagement: addKnown(left.engagement, right.engagement),
  };
}

/**
 * The sums of several cells. Order and grouping do not matter, down to the last digit: scores are added in whole
 * ten-thousandths, so that a live result kept per bucket equals one asked for at once.
 */
export function sumCells(cells: readonly CellSums[]): CellSums {
  return cells.reduce(add, EMPTY_SUMS);
}
