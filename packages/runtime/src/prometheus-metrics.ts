import * as prometheus from "prom-client";
import { Failure } from "./failure.ts";
import type { Counter, Gauge, Histogram, Metrics } from "./metrics.ts";

export const expositionType = prometheus.Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * Metrics in Prometheus' text format, in a registry of their own, together with Node's process metrics (memory, CPU,
 * event-loop delay, open files). Throws a Failure where one name is asked for as two kinds.
 */
export function createPrometheusMetrics(): Metrics {
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });

  return {
    counter: (name, help, labels): Counter => {
      const counter = once(registry, name, prometheus.Counter, () => {
        return new prometheus.Counter({ name, help, labelNames: [...labels], registers: [registry] });
      });
      return { add: (values, by = 1) => counter.inc(values, by) };
    },
    gauge: (name, help, labels): Gauge => {
      const gauge = once(registry, name, prometheus.Gauge, () => {
        return new prometheus.Gauge({ name, help, labelNames: [...labels], registers: [registry] });
      });
      return { set: (values, value) => gauge.set(values, value) };
    },
    histogram: (name, help, labels, buckets): Histogram => {
      const histogram = once(registry, name, prometheus.Histogram, () => {
        const labelNames = [...labels];
        return new prometheus.Histogram({ name, help, labelNames, buckets: [...buckets], registers: [registry] });
      });
      return { observe: (values, value) => histogram.observe(values, value) };
    },
    expose: () => registry.metrics(),
  };
}

function once<T extends object>(
  registry: prometheus.Registry,
  name: string,
  kind: abstract new (...args: never[]) => T,
  create: () => T,
): T {
  const known: unknown = registry.getSingleMetric(name);
  if (known === undefined) return create();
  if (known instanceof kind) return known;
  throw new Failure("metrics.two-kinds", `the metric ${name} is already of another kind`, { retriable: false });
}
