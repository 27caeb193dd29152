import type { Stream } from "./catalog.ts";

/** What a group asks of one of its members. */
export type Member = {
  readonly topics: readonly string[];
  /** Whether it handles a batch now. Its partitions stay its own until it is done. */
  busy(): boolean;
  /** Told when the partitions it owns have changed. */
  changed(): void;
};

/** The members of a group in this process, and which of them owns each stream. */
export type Group = {
  join(member: Member): void;
  leave(member: Member): void;
  /** Moves the streams of members that are no longer busy to whom they are meant for. */
  settle(): void;
  owned(member: Member): readonly Stream[];
  owns(member: Member, stream: Stream): boolean;
  /** Whether any member reads the stream. */
  reads(stream: Stream): boolean;
  empty(): boolean;
};

/**
 * Shares streams among members: partition by partition in turn, in the order they joined. A stream moves only
 * between batches, so a batch that was begun is committed by the member that began it, and none is handled twice.
 */
export function createGroup(streamsOf: (topic: string) => readonly Stream[]): Group {
  const members: Member[] = [];
  const owners = new Map<Stream, Member>();

  const settle = (): void => {
    const touched = new Set<Member>();
    for (const [stream, meant] of assign(members, streamsOf)) {
      const owner = owners.get(stream);
      if (owner === meant || owner?.busy() === true) continue;
      owners.set(stream, meant);
      touched.add(meant);
      if (owner !== undefined) touched.add(owner);
    }
    for (const member of touched) member.changed();
  };

  return {
    join(member) {
      members.push(member);
      settle();
    },
    leave(member) {
      const index = members.indexOf(member);
      if (index < 0) return;
      members.splice(index, 1);
      for (const [stream, owner] of owners) if (owner === member) owners.delete(stream);
      settle();
    },
    settle,
    owned: (member) => [...owners].flatMap(([stream, owner]) => (owner === member ? [stream] : [])),
    owns: (member, stream) => owners.get(stream) === member,
    reads: (stream) => owners.has(stream),
    empty: () => members.length === 0,
  };
}

function assign(members: readonly Member[], streamsOf: (topic: string) => readonly Stream[]): Map<Stream, Member> {
  const target = new Map<Stream, Member>();
  const topics = new Set(members.flatMap((member) => member.topics));
  for (const topic of topics) {
    const readers = members.filter((member) => member.topics.includes(topic));
    for (const stream of streamsOf(topic)) {
      const reader = readers[stream.partition % readers.length];
      if (reader !== undefined) target.set(stream, reader);
    }
  }
  return target;
}
