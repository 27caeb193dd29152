/** Rows of a sparse matrix: row `r` has `values[k]` in column `columns[k]` for `starts[r] ≤ k < starts[r + 1]`. */
export type SparseRows = {
  readonly count: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
};

export type RowWriter = {
  add(column: number, value: number): void;
  endRow(): void;
  done(): SparseRows;
};

export function createRowWriter(rows: number, width: number): RowWriter {
  const starts = new Int32Array(rows + 1);
  let columns = new Int32Array(rows * 256 + 1_024);
  let values = new Float32Array(columns.length);
  let filled = 0;
  let row = 0;
  return {
    add(column, value) {
      if (filled === columns.length) {
        columns = grown(columns, new Int32Array(filled * 2));
        values = grown(values, new Float32Array(filled * 2));
      }
      columns[filled] = column;
      values[filled] = value;
      filled += 1;
    },
    endRow() {
      row += 1;
      starts[row] = filled;
    },
    done: () => ({ count: row, width, starts, columns, values }),
  };
}

function grown<Array extends Int32Array | Float32Array>(from: Array, to: Array): Array {
  to.set(from);
  return to;
}

/** A row times a column of weights. */
export function rowTimes(rows: SparseRows, row: number, weights: Float64Array): number {
  const { starts, columns, values } = rows;
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}
