export { brandNamed, channelNamed, keyNamed, ruleNamed, workspaceNamed } from "./entities.ts";
export { createMemoryRegistry } from "./memory-registry.ts";
