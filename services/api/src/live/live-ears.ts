import type { Bus, Follower, LogRecord } from "@nghe/bus";
import { AlertMessage, ChangeMessage, decodeMessage, TOPICS } from "@nghe/contracts";
import type { Logger } from "@nghe/runtime";
import type { z } from "zod";
import type { LiveQueries } from "./live-queries.ts";

export type LiveEars = {
  /** Resolves once it is positioned: nothing that the log takes after that goes unheard. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Rejects if it can hear no more. */
  readonly failed: Promise<never>;
};

export type LiveEarsDeps = { bus: Pick<Bus, "follow">; queries: LiveQueries; logger: Logger };

/** Hears from the log what the live queries must ask again. */
export function createLiveEars({ bus, queries, logger }: LiveEarsDeps): LiveEars {
  const followers: Follower[] = [];
  let breakDown: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    breakDown = reject;
  });
  failed.catch(() => {});

  async function follow<T>(topic: string, schema: z.ZodType<T>, hear: (message: T) => void): Promise<void> {
    const handle = async (records: readonly LogRecord[]) => {
      for (const { value, partition, offset } of records) {
        const decoded = decodeMessage(schema, value);
        if (decoded.ok) hear(decoded.value);
        else
          logger.error({ topic, partition, offset, problem: decoded.message }, "a record cannot be read; passed over");
      }
    };
    const follower = await bus.follow({ topic, from: "end" }, handle);
    followers.push(follower);
    follower.failed.catch(breakDown);
  }

  return {
    failed,
    async start() {
      await follow(TOPICS.changes, ChangeMessage, (change) => {
        for (const query of queries.ofWorkspace(change.workspaceUid)) query.touch(change);
      });
      await follow(TOPICS.alerts, AlertMessage, ({ alert }) => {
        for (const query of queries.ofWorkspace(alert.workspaceUid)) {
          if (query.asked.kind === "alerts") query.touchAll();
        }
      });
    },
    async stop() {
      await Promise.all(followers.map((follower) => follower.close()));
    },
  };
}
