export {
  brandNamed,
  channelNamed,
  connectorNamed,
  keyNamed,
  labelOf,
  queryNamed,
  ruleNamed,
  workspaceNamed,
} from "./entities.ts";
export { createMemoryRegistry } from "./memory-registry.ts";
