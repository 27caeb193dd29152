type Labels = Record<string, string>;

export type Counter = { add(labels: Labels, by?: number): void };
export type Gauge = { set(labels: Labels, value: number): void };
export type Histogram = { observe(labels: Labels, value: number): void };

/** Numbers about the process (not about brands: those are `stats`). The same name twice gives the same instrument. */
export type Metrics = {
  counter(name: string, help: string, labels: readonly string[]): Counter;
  gauge(name: string, help: string, labels: readonly string[]): Gauge;
  histogram(name: string, help: string, labels: readonly string[], buckets: readonly number[]): Histogram;
  /** The text that `/metrics` answers. */
  expose(): Promise<string>;
};
