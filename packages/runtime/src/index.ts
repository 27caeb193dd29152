export { type Clock, systemClock } from "./clock.ts";
export type { Component, Health } from "./component.ts";
export { Failure, isRetriable, messageOf } from "./failure.ts";
export type { Logger } from "./logger.ts";
export type { Counter, Gauge, Histogram, Metrics } from "./metrics.ts";
