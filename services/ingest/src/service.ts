import type { Bus } from "@nghe/bus";
import { type Connector, PUBLIC_SCOPE, workspaceScope } from "@nghe/contracts";
import type { Egress } from "@nghe/egress";
import type { Intake } from "@nghe/intake";
import type { Registry } from "@nghe/registry";
import type { Clock, Component, Logger } from "@nghe/runtime";
import type { ConnectorKind, ConnectorStatus, RunningConnector } from "./connectors/connector.ts";
import { createCursorBook } from "./connectors/cursor-book.ts";
import { createTurn } from "./turn.ts";

export type IngestDeps = {
  bus: Bus;
  intake: Pick<Intake, "publish">;
  registry: Pick<Registry, "view" | "subscribe">;
  egress: Egress;
  kinds: readonly ConnectorKind[];
  clock: Clock;
  random: () => number;
  logger: Logger;
};

export type Ingest = Component & { statuses(): { connector: Connector; status: ConnectorStatus }[] };

type Running = { connector: Connector; revision: number; running: RunningConnector };

/**
 * Listens to every source that the registry has switched on, and follows the registry as it changes. Of several
 * processes one listens, and another goes on where it ended.
 */
export function createIngest(deps: IngestDeps): Ingest {
  const cursors = createCursorBook(deps.bus, deps.clock);
  const turn = createTurn(deps.bus, deps.clock);
  const open = new Map<string, Running>();
  let unsubscribe = (): void => undefined;
  let isOver = false;
  let settling: Promise<void> = Promise.resolve();

  /** One settling after another, so that a connector is closed before it is opened anew. */
  function settle(): void {
    settling = settling
      .then(settleNow)
      .catch((error: unknown) => deps.logger.error({ error }, "connectors could not be settled"));
  }

  async function settleNow(): Promise<void> {
    if (isOver) return;
    const listed = turn.isMine() ? deps.registry.view().connectors() : [];
    const wanted = new Map(listed.filter(({ entity }) => entity.enabled).map((held) => [held.entity.uid, held]));
    for (const [uid, { running, revision }] of open) {
      if (wanted.get(uid)?.revision === revision) continue;
      open.delete(uid);
      await running.close();
    }
    // Where another process has listened until now, its last word counts.
    if (wanted.size > open.size) await cursors.refresh();
    for (const [uid, { entity, revision }] of wanted) {
      if (open.has(uid)) continue;
      const running = openOne(entity);
      if (running !== undefined) open.set(uid, { connector: entity, revision, running });
    }
  }

  function openOne(connector: Connector): undefined | RunningConnector {
    const logger = deps.logger.child({ connector: connector.id });
    const kind = deps.kinds.find(({ type }) => type === connector.type);
    if (kind === undefined) return undefined;
    const scope = connector.workspaceUid === null ? PUBLIC_SCOPE : workspaceScope(connector.workspaceUid);
    const { intake, egress, clock, random } = deps;
    const cursor = cursors.of(connector.uid);
    const opened = kind.open({ connector, scope, intake, egress, cursor, clock, random, logger });
    if (opened.ok) return opened.running;
    logger.error({ field: opened.field, problem: opened.message }, "a connector cannot be opened");
    return undefined;
  }

  return {
    name: "ingest",
    failed: turn.failed,
    async start() {
      await cursors.start();
      await turn.start(settle);
      unsubscribe = deps.registry.subscribe((event) => {
        const kind = event.type === "put" ? event.held.entity.kind : event.kind;
        if (kind === "connector") settle();
      });
      settle();
      await settling;
    },
    async stop() {
      unsubscribe();
      isOver = true;
      await settling;
      await Promise.all([...open.values()].map(({ running }) => running.close()));
      open.clear();
      await turn.stop();
      await cursors.stop();
    },
    statuses: () => [...open.values()].map(({ connector, running }) => ({ connector, status: running.status() })),
    health() {
      if (!turn.isMine()) return { ok: true, detail: "another process listens; this one takes over when it ends" };
      const failing = [...open.values()].filter(({ running }) => running.status().state === "failing");
      return { ok: true, detail: `${open.size} sources listened to, ${failing.length} failing` };
    },
  };
}
