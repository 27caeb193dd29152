import { appStoreKind } from "./app-store/app-store.ts";
import type { ConnectorKind } from "./connector.ts";
import { feedKind } from "./feed/feed.ts";
import { jetstreamKind } from "./jetstream/jetstream.ts";

/** Every kind of source that needs no key. Settings are checked by each kind before it is opened. */
export const CONNECTOR_KINDS: readonly ConnectorKind[] = [jetstreamKind(), feedKind, appStoreKind];
