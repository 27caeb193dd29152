import type { Route } from "../route.ts";
import { createBrandRoutes } from "./brand-routes.ts";
import { type ChannelRouteDeps, createChannelRoutes } from "./channel-routes.ts";
import { type ConnectorRouteDeps, createConnectorRoutes } from "./connector-routes.ts";
import { createErasureRoutes, type ErasureRouteDeps } from "./erasure-routes.ts";
import { createIngestRoutes, type IngestRouteDeps } from "./ingest-routes.ts";
import { createKeyRoutes, type KeyRouteDeps } from "./key-routes.ts";
import { createPreviewRoutes, type PreviewRouteDeps } from "./preview-routes.ts";
import { createQuestionRoutes, type QuestionRouteDeps } from "./question-routes.ts";
import { createRuleRoutes } from "./rule-routes.ts";
import { createWorkspaceRoutes, type EntityRouteDeps } from "./workspace-routes.ts";

export type RouteDeps = EntityRouteDeps &
  KeyRouteDeps &
  ChannelRouteDeps &
  ConnectorRouteDeps &
  PreviewRouteDeps &
  IngestRouteDeps &
  ErasureRouteDeps &
  QuestionRouteDeps;

/** Every operation of the API. What is not here is not answered, not documented and not in the access tests. */
export function createRoutes(deps: RouteDeps): Route[] {
  return [
    ...createIngestRoutes(deps),
    ...createQuestionRoutes(deps),
    ...createWorkspaceRoutes(deps),
    ...createBrandRoutes(deps),
    ...createPreviewRoutes(deps),
    ...createRuleRoutes(deps),
    ...createChannelRoutes(deps),
    ...createKeyRoutes(deps),
    ...createConnectorRoutes(deps),
    ...createErasureRoutes(deps),
  ];
}
