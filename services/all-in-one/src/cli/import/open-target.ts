import { PUBLIC_SCOPE, type Scope, workspaceScope } from "@nghe/contracts";
import { acceptedIn } from "@nghe/intake";
import { createNoMetrics, Failure, silentLogger, systemClock } from "@nghe/runtime";
import { readAdminKey } from "../../embedded/data-directory.ts";
import { openInstallation } from "../../embedded/installation.ts";
import { pipelineOf } from "../../embedded/pipeline.ts";
import type { CommandContext } from "../command.ts";
import { createServerClient, type ServerClient } from "../server-client.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportTarget } from "./import-target.ts";

/** The running server; where none runs, this process's own pipeline over the data directory. */
export async function openTarget(options: ImportOptions, context: CommandContext): Promise<ImportTarget> {
  const config = context.config();
  const key = config.adminKey ?? (await readAdminKey(config.dataDir)) ?? "";
  const client = createServerClient({ host: config.host, port: config.port, key });
  if (await client.isUp()) return serverTarget(client, options, `the server at ${config.host}:${config.port}`);
  return ownPipeline(options, context);
}

function serverTarget(client: ServerClient, { workspace, name }: ImportOptions, told: string): ImportTarget {
  return {
    name: told,
    submit: (items) => client.submit(items, workspace, name),
    batchReport: (batch) => client.batchReport(batch),
    close: async () => undefined,
  };
}

async function ownPipeline(options: ImportOptions, context: CommandContext): Promise<ImportTarget> {
  const config = context.config();
  const deps = {
    clock: systemClock,
    logger: silentLogger,
    metrics: createNoMetrics(),
    random: Math.random,
    crashAt: () => undefined,
  };
  const installation = await openInstallation(config, deps);
  const components = pipelineOf(installation, config, deps);
  const close = async () => {
    for (const component of [...components].reverse()) await component.stop();
  };
  try {
    for (const component of components) await component.start(context.signal);
    const submission = {
      scope: scopeFor(installation.registry.view(), options),
      cause: "import" as const,
      connector: `import:${options.name}`,
    };
    return {
      name: `the data directory ${config.dataDir} (no server is running)`,
      submit: (items) => installation.intake.submit(items, submission),
      batchReport: (batch) => installation.store.ledger.batchReport(batch, acceptedIn(batch) ?? 0),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type View = { workspace(id: string): undefined | { entity: { uid: string } } };

function scopeFor(view: View, { workspace }: ImportOptions): Scope {
  if (workspace === undefined) return PUBLIC_SCOPE;
  const found = view.workspace(workspace);
  if (found === undefined)
    throw new Failure("no-workspace", `there is no workspace "${workspace}"`, { retriable: false });
  return workspaceScope(found.entity.uid);
}
