import { createAlerts } from "@nghe/alerts";
import { createEgress } from "@nghe/egress";
import { createEnrich, createEnricherApart } from "@nghe/enrich";
import { CONNECTOR_KINDS, createIngest, type Ingest } from "@nghe/ingest";
import { type Component, createFoundation, USER_AGENT } from "@nghe/runtime";
import { createSink } from "@nghe/sink";
import type { InstallationConfig } from "../config.ts";
import type { Installation, InstallationDeps } from "./installation.ts";

export type PipelineDeps = InstallationDeps & {
  random: () => number;
  /** Called between steps by name; nothing in production. */
  crashAt: (label: string) => void;
};

/** From posts on the log to rows in the tables: what an import needs, and no more. */
export function pipelineOf(installation: Installation, config: InstallationConfig, deps: PipelineDeps): Component[] {
  const { bus, store, registry, foundation } = installation;
  const enrich = createEnrich({
    ...deps,
    bus,
    registry,
    openEnricher: () => createEnricherApart({ spamFrom: config.enrich.spamFrom }),
    recounts: store.recounts,
    config: config.enrich,
  });
  const sink = createSink({ ...deps, bus, store, registry, config: config.sink });
  return [foundation, registry, enrich, sink];
}

/** What listens to the world and speaks to it, beside the pipeline. */
export function outsideOf(
  installation: Installation,
  config: InstallationConfig,
  deps: PipelineDeps,
): { components: Component[]; ingest: Ingest } {
  const { bus, store, registry, intake, directory } = installation;
  const egress = createEgress({ allowHosts: config.allowHosts, userAgent: USER_AGENT });
  const wayOut = createFoundation({ name: "egress", prepare: [], open: [egress] });
  const secret = directory.secret;
  const alerts = createAlerts({ ...deps, bus, store, registry, egress, secret, config: config.alerts });
  const ingest = createIngest({ ...deps, bus, intake, registry, egress, kinds: CONNECTOR_KINDS });
  return { components: [wayOut, alerts, ingest], ingest };
}
