export { type Backoff, createBackoff } from "./backoff.ts";
export { type Breakage, createBreakage } from "./breakage.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { Component, Health } from "./component.ts";
export { Failure, isRetriable, messageOf, retryAfterOf } from "./failure.ts";
export { createFoundation, type FoundationOptions } from "./foundation.ts";
export { createHalt, HaltSettings, type Halts, haltsOf } from "./halts.ts";
export type { Logger } from "./logger.ts";
export { createManualClock, type ManualClock } from "./manual-clock.ts";
export type { Counter, Gauge, Histogram, Metrics } from "./metrics.ts";
export { createNoMetrics } from "./no-metrics.ts";
export { createOpsServer, type OpsServer, type OpsServerOptions } from "./ops-server.ts";
export { createPinoLogger, type LogLevel, logLevels, type PinoLoggerOptions } from "./pino-logger.ts";
export { type EventfulProcess, type ProcessEvents, type ProcessListener, processEvents } from "./process-events.ts";
export { ProcessSettings, type ProcessSetup, processSetup } from "./process-settings.ts";
export { USER_AGENT, VERSION } from "./product.ts";
export { createPrometheusMetrics, expositionType } from "./prometheus-metrics.ts";
export { ConfigFailure, type ConfigProblem, type Env, readEnv } from "./read-env.ts";
export { redact, redactText } from "./redact.ts";
export { type RetryOptions, retry } from "./retry.ts";
export { SETTING_NAMES } from "./setting-names.ts";
export {
  booleanSetting,
  bytesSetting,
  choiceSetting,
  durationSetting,
  integerSetting,
  listSetting,
  pathSetting,
  portSetting,
  secretSetting,
  urlSetting,
} from "./settings.ts";
export { startThread } from "./start-thread.ts";
export { type SuperviseOptions, type Supervision, supervise } from "./supervise.ts";
export { type CapturingLogger, createCapturingLogger, type LogLine, silentLogger } from "./test-loggers.ts";
export { unknownSettings, unknownSettingText, warnOfUnknownSettings } from "./unknown-settings.ts";
