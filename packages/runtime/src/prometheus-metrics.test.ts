import { describe, expect, it } from "vitest";
import { createNoMetrics } from "./no-metrics.ts";
import { createPrometheusMetrics } from "./prometheus-metrics.ts";

describe("createPrometheusMetrics", () => {
  it("exposes what was counted, by label", async () => {
    const metrics = createPrometheusMetrics();
    const posts = metrics.counter("nghe_posts_total", "Posts taken in.", ["source"]);
    posts.add({ source: "bluesky" });
    posts.add({ source: "bluesky" }, 4);
    metrics.gauge("nghe_lag", "Messages waiting.", []).set({}, 7);
    metrics.histogram("nghe_insert_seconds", "Time of an insert.", [], [0.1, 1]).observe({}, 0.5);
    const text = await metrics.expose();
    expect(text).toContain('nghe_posts_total{source="bluesky"} 5');
    expect(text).toContain("nghe_lag 7");
    expect(text).toContain('nghe_insert_seconds_bucket{le="1"} 1');
    expect(text).toContain("# HELP nghe_posts_total Posts taken in.");
  });

  it("gives the same instrument for the same name", async () => {
    const metrics = createPrometheusMetrics();
    metrics.counter("nghe_batches_total", "Batches.", []).add({});
    metrics.counter("nghe_batches_total", "Batches.", []).add({});
    expect(await metrics.expose()).toContain("nghe_batches_total 2");
  });

  it("refuses one name for two kinds", () => {
    const metrics = createPrometheusMetrics();
    metrics.gauge("nghe_lag", "Messages waiting.", []);
    expect(() => metrics.counter("nghe_lag", "Messages waiting.", [])).toThrow(/another kind/);
  });

  it("tells how the process itself is, each in a registry of its own", async () => {
    const [one, other] = [createPrometheusMetrics(), createPrometheusMetrics()];
    one.counter("nghe_only_here_total", "x", []).add({});
    expect(await one.expose()).toContain("process_resident_memory_bytes");
    expect(await other.expose()).not.toContain("nghe_only_here_total");
  });
});

describe("createNoMetrics", () => {
  it("takes everything and exposes nothing", async () => {
    const metrics = createNoMetrics();
    metrics.counter("a", "a", []).add({});
    metrics.gauge("b", "b", []).set({}, 1);
    metrics.histogram("c", "c", [], [1]).observe({}, 1);
    expect(await metrics.expose()).toBe("");
  });
});
