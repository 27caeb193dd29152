export { type AlertsConfig, AlertsSettings, alertsConfig } from "./config.ts";
export { type AlertsDeps, createAlerts } from "./service.ts";
