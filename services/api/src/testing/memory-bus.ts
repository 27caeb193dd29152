import type { Bus, Follower, LogRecord } from "@nghe/bus";
import { encodeMessage } from "@nghe/contracts";

export type MemoryBus = Pick<Bus, "follow" | "bounds" | "committed" | "offsetsAt"> & {
  /** Writes a message to a topic; resolves once every follower has handled it. */
  publish(topic: string, message: object): Promise<void>;
  /** Breaks every follower, as a lost broker would. */
  breakDown(error: Error): void;
  readonly following: ReadonlySet<string>;
};

/** The part of a log that the API reads, in memory. */
export function createMemoryBus(): MemoryBus {
  const handlers = new Map<string, ((records: readonly LogRecord[]) => Promise<void>)[]>();
  const following = new Set<string>();
  const breakers: ((error: Error) => void)[] = [];
  let offset = 0;

  return {
    following,
    bounds: async () => [],
    committed: async () => [],
    offsetsAt: async () => [],
    async follow({ topic }, handler): Promise<Follower> {
      handlers.set(topic, [...(handlers.get(topic) ?? []), handler]);
      following.add(topic);
      const failed = new Promise<never>((_resolve, reject) => breakers.push(reject));
      failed.catch(() => {});
      return {
        failed,
        caughtUp: async () => {},
        positions: () => [offset],
        close: async () => void following.delete(topic),
      };
    },
    async publish(topic, message) {
      offset += 1;
      const record = {
        topic,
        key: "k",
        value: encodeMessage(message),
        headers: {},
        partition: 0,
        offset,
        timestamp: 0,
      };
      for (const handle of handlers.get(topic) ?? []) await handle([record]);
    },
    breakDown(error) {
      for (const reject of breakers) reject(error);
    },
  };
}
