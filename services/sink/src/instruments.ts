import type { Metrics } from "@nghe/runtime";

export type Stage = "decode" | "look-up" | "fold" | "mentions" | "posts" | "announce";

/** The sink's own numbers. */
export function createInstruments(metrics: Metrics) {
  return {
    messages: metrics.counter("nghe_sink_messages_total", "Messages taken from the log, by fate", ["fate"]),
    posts: metrics.counter("nghe_sink_posts_total", "Posts of batches, changed or not", ["changed"]),
    rows: metrics.counter("nghe_sink_rows_total", "Rows written to mentions", []),
    stages: metrics.counter("nghe_sink_stage_seconds_total", "Time by step of a batch, seconds", ["stage"]),
    batches: metrics.histogram("nghe_sink_batch_seconds", "How long a batch took, seconds", [], SECONDS),
    strays: metrics.gauge("nghe_sink_strays", "Live rows that no stored post accounts for: should be 0", []),
    erased: metrics.counter("nghe_sink_erasures_total", "Deletions sent for posts of erased authors", []),
    upkeep: metrics.counter("nghe_sink_upkeep_total", "Upkeep that was done", ["task"]),
    failures: metrics.counter("nghe_sink_upkeep_failures_total", "Upkeep that failed and is tried again", ["task"]),
  };
}

export type Instruments = ReturnType<typeof createInstruments>;

const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
