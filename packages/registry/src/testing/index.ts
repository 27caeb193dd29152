export { brandNamed, channelNamed, connectorNamed, keyNamed, ruleNamed, workspaceNamed } from "./entities.ts";
export { createMemoryRegistry } from "./memory-registry.ts";
