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

/** A way to listen to one kind of source. */
export type ConnectorKind<Settings> = {
  type: Connector["type"];
  settings: z.ZodType<Settings>;
  open(deps: ConnectorDeps<Settings>): RunningConnector;
};
