export type { ConnectorDeps, ConnectorKind, ConnectorStatus, RunningConnector } from "./connectors/connector.ts";
export { STARTER_FEEDS } from "./connectors/feed/starter-feeds.ts";
export { CONNECTOR_KINDS } from "./connectors/kinds.ts";
export {
  ImportFailure,
  type ImportItem,
  type ImportSource,
  type ImportWishes,
  openImport,
} from "./import/import-source.ts";
export { type ImporterDeps, type ImportProgress, type Reject, runImport } from "./import/importer.ts";
export { IMPORT_FIELDS, type ImportField } from "./import/layout.ts";
export { LAYOUTS } from "./import/layouts/index.ts";
export { createIngest, type Ingest, type IngestDeps } from "./service.ts";
