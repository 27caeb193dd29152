export { type InstallationConfig, installationConfig } from "./config.ts";
export { apiOf, sqlDoorOf } from "./embedded/doors.ts";
export { firstStart } from "./embedded/first-start.ts";
export { type Installation, openInstallation } from "./embedded/installation.ts";
export { outsideOf, pipelineOf } from "./embedded/pipeline.ts";
