import type { Connector, Scope } from "@nghe/contracts";
import type { Egress } from "@nghe/egress";
import type { Intake } from "@nghe/intake";
import type { Clock, Logger } from "@nghe/runtime";
import type { z } from "zod";
import type { Cursor } from "./cursor-book.ts";

/** What a source that is listened to says of itself. `detail` is for people. */
export type ConnectorStatus = {
  state: "starting" | "ok" | "waiting" | "failing";
  detail: string;
  posts: number;
  /** When the source last answered or sent anything, ms. */
  lastHeardAt: number | null;
};

/** A source that is being listened to. `close` finishes what is in flight. */
export type RunningConnector = { status(): ConnectorStatus; close(): Promise<void> };

export type ConnectorDeps<Settings> = {
  /** The registry's entity: `type`, `name`, and `settings` as its kind has checked them. */
  connector: Connector;
  settings: Settings;
  /** Public for a shared connector, else its workspace's. */
  scope: Scope;
  intake: Pick<Intake, "publish">;
  egress: Egress;
  cursor: Cursor;
  clock: Clock;
  random: () => number;
  logger: Logger;
};

/** What came of opening a connector: settings that its kind does not know name the field. */
export type OpenedConnector = { ok: true; running: RunningConnector } | { ok: false; field: string; message: string };

/** A way to listen to one kind of source. */
export type ConnectorKind = {
  type: Connector["type"];
  open(deps: Omit<ConnectorDeps<unknown>, "settings">): OpenedConnector;
};

/** A kind of source by the settings it takes and how it is listened to. */
export function connectorKind<Settings>(
  type: Connector["type"],
  shape: z.ZodType<Settings>,
  listen: (deps: ConnectorDeps<Settings>) => RunningConnector,
): ConnectorKind {
  return {
    type,
    open(deps) {
      const settings = shape.safeParse(deps.connector.settings);
      if (settings.success) return { ok: true, running: listen({ ...deps, settings: settings.data }) };
      const issue = settings.error.issues[0];
      return { ok: false, field: issue?.path.join(".") ?? "", message: issue?.message ?? "is not valid" };
    },
  };
}
