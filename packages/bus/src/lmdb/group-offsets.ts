import { RefusedRecord } from "../failures.ts";
import type { Stream } from "./catalog.ts";
import type { OffsetTable } from "./offset-table.ts";
import type { Writer } from "./writer.ts";

/** Where groups are, and how they are moved. */
export type GroupOffsets = {
  committed(group: string, stream: Stream): number | undefined;
  /** Commits offsets alone: a group moved by hand, or the place where a new one begins. */
  set(group: string, offsets: readonly { stream: Stream; offset: number }[]): Promise<void>;
};

const GROUP_NAME = /^[a-zA-Z0-9._:-]{1,200}$/;

export function createGroupOffsets(table: OffsetTable, writer: Writer): GroupOffsets {
  return {
    committed: (group, stream) => table.committed(group, stream.topic, stream.partition),
    async set(group, offsets) {
      if (offsets.length === 0) return;
      const commits = offsets.map(({ stream, offset }) => ({ group, stream, offset }));
      await writer.submit({ appends: [], offsets: commits, removals: [], fillTo: 1, admit: () => undefined });
    },
  };
}

/** Throws `RefusedRecord` where a text cannot name a group. */
export function checkGroupName(group: string): void {
  if (!GROUP_NAME.test(group)) throw new RefusedRecord(`"${group}" cannot be the name of a group`);
}
