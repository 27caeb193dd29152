import { randomBytes, randomUUID } from "node:crypto";
import type { Bus } from "@nghe/bus";
import type { Intake } from "@nghe/intake";
import type { LanguageModel } from "@nghe/nlp";
import { newUid, type Registry } from "@nghe/registry";
import type { Clock, Component, Logger, Metrics } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { createReadAudit } from "./audit/read-audit.ts";
import { createAuthenticator, MAX_STALENESS_MS } from "./auth/authenticator.ts";
import type { ApiConfig } from "./config.ts";
import { createApp } from "./http/app.ts";
import { type NamedHealth, probe } from "./http/operations.ts";
import { createRoutes } from "./http/routes/all-routes.ts";
import type { ConnectorRouteDeps } from "./http/routes/connector-routes.ts";
import { createRegistryWriter } from "./http/routes/registry-writer.ts";
import { createHttpServer, type HttpServer } from "./http/server.ts";
import { readStaticFiles } from "./http/static-files.ts";
import { createLiveHub } from "./live/live-hub.ts";
import { createLiveServer } from "./live/live-server.ts";
import { createPipelineWatch } from "./live/pipeline-watch.ts";
import { createProofBook } from "./proof/proof-book.ts";
import { createRecountWatch } from "./recounts/recount-watch.ts";

export type ApiDeps = {
  bus: Pick<Bus, "follow" | "bounds" | "committed" | "offsetsAt">;
  store: Pick<Store, "answers" | "shelf" | "previews" | "postsByKey" | "recounts" | "ledger" | "writePath" | "ping">;
  registry: Registry;
  intake: Pick<Intake, "submit" | "publish">;
  /** Keyed into every stored hash and derived secret: the same in every process of an installation. */
  pepper: string;
  adminKey: string;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  config: ApiConfig;
  /** Scores what a query would find; null where posts are not scored here. */
  model: LanguageModel | null;
  /** Where the built dashboard is; undefined where none is served. */
  staticDir: undefined | string;
  version: string;
  /** How a connector of this process is doing; undefined where it runs none. */
  connectorStatus: ConnectorRouteDeps["connectorStatus"];
  /** What else must be well for `/readyz`: the other components of the process. */
  extraHealth: () => readonly NamedHealth[];
};

/** REST, the live WebSocket, the documentation and the dashboard, on one port. `url` tells where, once it listens. */
export type Api = Component & { url(): string };

export function createApi(deps: ApiDeps): Api {
  const { store, registry, clock, metrics, config, version } = deps;
  const logger = deps.logger.child({ component: "api" });
  const { answers } = store;
  const keys = createAuthenticator(deps);
  const audit = createReadAudit({ logger, clock });
  const proofs = createProofBook({ registry, postsByKey: store.postsByKey, model: deps.model, clock });
  const hub = createLiveHub({ ...deps, ...config.live, answers, proofs, logger });
  const pipeline = createPipelineWatch({ ...deps, logger });
  const recounts = createRecountWatch({ ...deps, recounts: store.recounts, logger });
  const live = createLiveServer({
    hub,
    keys,
    registry,
    clock,
    logger,
    metrics,
    version,
    audit,
    pipeline,
    recounts,
    ...config.live,
  });
  const routes = createRoutes({
    ...deps,
    ...store,
    recounts,
    audit,
    proofs,
    writer: createRegistryWriter(registry),
    newUid,
    randomBytes,
    limits: config.ingest,
    previewLimits: config.previews,
  });
  let server: undefined | HttpServer;

  async function readiness(): Promise<readonly NamedHealth[]> {
    const age = registry.staleness();
    const current = {
      name: "registry",
      ok: age <= MAX_STALENESS_MS,
      detail: `proven current ${Math.round(age)} ms ago`,
    };
    return [await probe("tables", () => store.ping()), current, ...deps.extraHealth()];
  }

  return {
    name: "api",
    failed: hub.failed,
    async start() {
      const files = await readStaticFiles(deps.staticDir);
      const app = createApp({
        routes,
        keys,
        registry,
        metrics,
        readiness,
        files,
        logger,
        version,
        newRequestId: randomUUID,
      });
      await hub.start();
      await pipeline.start();
      await recounts.start();
      live.start();
      server = createHttpServer(app, live.upgrade);
      await server.listen(config.host, config.port);
      logger.info({ url: server.url(), dashboard: files.size > 0 }, "listening");
    },
    async stop() {
      await live.stop();
      await hub.stop();
      pipeline.stop();
      recounts.stop();
      await server?.close();
    },
    health: () => ({ ok: server !== undefined, detail: server === undefined ? "not started" : `at ${server.url()}` }),
    url() {
      if (server === undefined) throw new TypeError("the API is not started");
      return server.url();
    },
  };
}
