import type { Bus, Follower } from "@nghe/bus";
import { CursorMessage, decodeMessage, encodeMessage, TOPICS } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { z } from "zod";

/** One connector's place in its source. */
export type Cursor = {
  /** The last one saved, where it still has that shape. */
  load<T>(shape: z.ZodType<T>): undefined | T;
  /** To be called only once all that lies before it is durable. */
  save(cursor: unknown): Promise<void>;
};

export type CursorBook = {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves once every cursor that any process has saved until now is known here. */
  refresh(): Promise<void>;
  of(connectorUid: string): Cursor;
};

/** The cursors of all connectors, kept on the `cursors` topic: whichever process listens next goes on from there. */
export function createCursorBook(bus: Bus, clock: Clock): CursorBook {
  const held = new Map<string, unknown>();
  let follower: undefined | Follower;
  return {
    async start() {
      follower = await bus.follow({ topic: TOPICS.cursors, from: "start" }, async (records) => {
        for (const { value } of records) {
          const message = decodeMessage(CursorMessage, value);
          if (message.ok) held.set(message.value.connectorUid, message.value.cursor);
        }
      });
      await follower.caughtUp();
    },
    async stop() {
      await follower?.close();
    },
    async refresh() {
      await follower?.caughtUp();
    },
    of: (connectorUid) => ({
      load(shape) {
        const parsed = shape.safeParse(held.get(connectorUid));
        return parsed.success ? parsed.data : undefined;
      },
      async save(cursor) {
        held.set(connectorUid, cursor);
        const message: CursorMessage = { v: 1, connectorUid, cursor, at: clock.now() };
        await bus.produce([{ topic: TOPICS.cursors, key: connectorUid, value: encodeMessage(message), headers: {} }]);
      },
    }),
  };
}
