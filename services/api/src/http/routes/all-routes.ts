import type { Route } from "../route.ts";
import { type BackfillRouteDeps, createBackfillRoutes } from "./backfill-routes.ts";
import { createBrandRoutes } from "./brand-routes.ts";
import { type ChannelRouteDeps, createChannelRoutes } from "./channel-routes.ts";
import { type CheckRouteDeps, createCheckRoutes } from "./check-routes.ts";
import { type ConnectorRouteDeps, createConnectorRoutes } from "./connector-routes.ts";
import { createErasureRoutes, type ErasureRouteDeps } from "./erasure-routes.ts";
import { createExclusionRoutes } from "./exclusion-routes.ts";
import { createFilterRoutes, type FilterRouteDeps } from "./filter-routes.ts";
import { createIngestRoutes, type IngestRouteDeps } from "./ingest-routes.ts";
import { createKeyRoutes, type KeyRouteDeps } from "./key-routes.ts";
import { createLabelRoutes, type LabelRouteDeps } from "./label-routes.ts";
import { createNamedQueryRoutes } from "./named-query-routes.ts";
import { createPreviewRoutes, type PreviewRouteDeps } from "./preview-routes.ts";
import { createQuestionRoutes, type QuestionRouteDeps } from "./question-routes.ts";
import { createRuleRoutes } from "./rule-routes.ts";
import type { BrandRouteDeps } from "./shown-brand.ts";
import { createVersionRoutes, type VersionRouteDeps } from "./version-routes.ts";
import { createWorkspaceRoutes } from "./workspace-routes.ts";

export type RouteDeps = BrandRouteDeps &
  KeyRouteDeps &
  ChannelRouteDeps &
  CheckRouteDeps &
  FilterRouteDeps &
  LabelRouteDeps &
  VersionRouteDeps &
  ConnectorRouteDeps &
  PreviewRouteDeps &
  BackfillRouteDeps &
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
    ...createVersionRoutes(deps),
    ...createLabelRoutes(deps),
    ...createCheckRoutes(deps),
    ...createFilterRoutes(deps),
    ...createNamedQueryRoutes(deps),
    ...createExclusionRoutes(deps),
    ...createPreviewRoutes(deps),
    ...createBackfillRoutes(deps),
    ...createRuleRoutes(deps),
    ...createChannelRoutes(deps),
    ...createKeyRoutes(deps),
    ...createConnectorRoutes(deps),
    ...createErasureRoutes(deps),
  ];
}
