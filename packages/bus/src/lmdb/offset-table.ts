import type { Environment } from "./environment.ts";
import type { OffsetCommit } from "./writer.ts";

/** Where groups are, in memory: an offset shows only once the records committed with it show as well. */
export type OffsetTable = {
  committed(group: string, topic: string, partition: number): number | undefined;
  /** Told by the writer, after a transaction is on disk. */
  apply(commit: OffsetCommit): void;
};

export function openOffsetTable(environment: Pick<Environment, "state">): OffsetTable {
  const offsets = new Map<string, number>();
  for (const { key, value } of environment.state.getRange({ start: ["offset"], end: ["offset", "\uffff"] })) {
    const [, group, topic, partition] = key;
    offsets.set(keyOf(String(group), String(topic), Number(partition)), Number(value));
  }
  return {
    committed: (group, topic, partition) => offsets.get(keyOf(group, topic, partition)),
    apply({ group, stream, offset }) {
      offsets.set(keyOf(group, stream.topic, stream.partition), offset);
    },
  };
}

/** Names of groups and topics hold no slash. */
function keyOf(group: string, topic: string, partition: number): string {
  return `${group}/${topic}/${partition}`;
}
