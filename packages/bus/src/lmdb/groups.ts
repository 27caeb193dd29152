import type { Clock, Logger } from "@nghe/runtime";
import type { Bus, ConsumeOptions } from "../bus.ts";
import { checkConsumeOptions } from "../consume-options.ts";
import { GroupInUse, RefusedRecord } from "../failures.ts";
import type { Catalog, Stream } from "./catalog.ts";
import { createGroup, type Group } from "./group.ts";
import { checkGroupName, createGroupOffsets } from "./group-offsets.ts";
import type { LogReader } from "./log-reader.ts";
import type { OffsetTable } from "./offset-table.ts";
import { packAppends } from "./pack.ts";
import { type LmdbSubscription, startSubscription } from "./subscription.ts";
import type { Watchers } from "./watchers.ts";
import type { Writer } from "./writer.ts";

export type GroupsDeps = {
  table: OffsetTable;
  catalog: Catalog;
  writer: Writer;
  reader: LogReader;
  watchers: Watchers;
  clock: Clock;
  logger: Logger | undefined;
  closeDeadlineMs: number;
  maxRecordBytes: number;
  readers: readonly { group: string; topic: string }[];
};

/** The part of the bus that is about groups. `onClosed` of a subscription is told to whoever keeps a list. */
export type Groups = Pick<Bus, "committed" | "moveGroup"> & {
  consume(options: ConsumeOptions, handler: Parameters<Bus["consume"]>[1]): Promise<LmdbSubscription>;
  /**
   * The first offset of a stream that a group has still to read, of those that read it now and of the `readers` that
   * may be away; infinite where there are none.
   */
  unreadFrom(stream: Stream): number;
};

export function createGroups(deps: GroupsDeps): Groups {
  const groups = new Map<string, Group>();
  const offsets = createGroupOffsets(deps.table, deps.writer);
  const groupOf = (name: string): Group => {
    const group = groups.get(name) ?? createGroup((topic) => deps.catalog.topic(topic).streams);
    groups.set(name, group);
    return group;
  };
  const pack = (records: Parameters<typeof packAppends>[1]) => packAppends(deps.catalog, records, deps.maxRecordBytes);

  /** A group that begins at the end is written down there, so that a crash before its first batch skips nothing. */
  const begin = async ({ group, topics, from }: ConsumeOptions): Promise<void> => {
    if (from === "start") return;
    const streams = topics.flatMap((topic) => deps.catalog.topic(topic).streams);
    const fresh = streams.filter((stream) => offsets.committed(group, stream) === undefined);
    await offsets.set(
      group,
      fresh.map((stream) => ({ stream, offset: stream.end })),
    );
  };

  return {
    async consume(options, handler) {
      checkGroupName(options.group);
      checkConsumeOptions(options);
      for (const topic of options.topics) deps.catalog.topic(topic);
      await begin(options);
      const group = groupOf(options.group);
      return startSubscription({ ...deps, watch: deps.watchers.watch, group, offsets, pack }, options, handler);
    },
    unreadFrom(stream) {
      const here = [...groups].filter(([, group]) => group.reads(stream)).map(([name]) => name);
      const away = deps.readers.filter(({ topic }) => topic === stream.topic).map(({ group }) => group);
      const positions = [...here, ...away].map((name) => offsets.committed(name, stream) ?? stream.start);
      return Math.min(Number.POSITIVE_INFINITY, ...positions);
    },
    async committed(group, topic) {
      const { streams } = deps.catalog.topic(topic);
      return streams.map((stream) => offsets.committed(group, stream) ?? null);
    },
    async moveGroup(group, topic, targets) {
      checkGroupName(group);
      const { streams } = deps.catalog.topic(topic);
      if (groups.get(group)?.empty() === false) throw new GroupInUse(group);
      const moves = streams.map((stream) => {
        const offset = targets[stream.partition];
        if (offset === undefined || !Number.isSafeInteger(offset) || offset < 0 || targets.length !== streams.length) {
          throw new RefusedRecord(`a move of "${topic}" needs ${streams.length} offsets`);
        }
        return { stream, offset: Math.min(Math.max(offset, stream.start), stream.end) };
      });
      await offsets.set(group, moves);
    },
  };
}
