export { type SinkConfig, SinkSettings, sinkConfig } from "./config.ts";
export { createSink, type SinkDeps } from "./service.ts";
