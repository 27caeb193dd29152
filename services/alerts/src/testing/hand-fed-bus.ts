import type { BatchHandler, Bus, ConsumeOptions, Subscription } from "@nghe/bus";

type Member = { options: ConsumeOptions; handler: BatchHandler; stopping: AbortController; next: number };

/** A log that is fed by hand: each group gets a record until it takes it, and then the next, as the real one does. */
export function createHandFedBus() {
  const log: { value: Uint8Array; timestamp: number }[] = [];
  const members = new Map<string, Member>();
  const offsets = new Map<string, number>();

  const bus: Pick<Bus, "consume" | "committed" | "offsetsAt" | "moveGroup"> = {
    committed: async (group) => [offsets.get(group) ?? null],
    async offsetsAt(_topic, timestamp) {
      const found = log.findIndex((record) => record.timestamp >= timestamp);
      return [found < 0 ? log.length : found];
    },
    async moveGroup(group, _topic, [offset]) {
      offsets.set(group, offset ?? 0);
    },
    async consume(options, handler): Promise<Subscription> {
      const member = { options, handler, stopping: new AbortController(), next: offsets.get(options.group) ?? 0 };
      members.set(options.group, member);
      return {
        failed: new Promise<never>(() => undefined),
        assigned: () => [],
        pause: () => undefined,
        resume: () => undefined,
        close: async () => {
          member.stopping.abort();
          if (members.get(options.group) === member) members.delete(options.group);
        },
      } as unknown as Subscription;
    },
  };

  /** One try of the next record by one group: whether it was taken, or thrown back; null where there is none. */
  async function tryOnce(group: string): Promise<"taken" | "thrown back" | null> {
    const member = members.get(group);
    const record = member === undefined ? undefined : log[member.next];
    if (member === undefined || record === undefined) return null;
    const records = [{ topic: "alerts", key: "k", headers: {}, partition: 0, offset: member.next, ...record }] as const;
    try {
      await member.handler({ records, signal: member.stopping.signal });
    } catch {
      return "thrown back";
    }
    member.next += 1;
    offsets.set(group, member.next);
    return "taken";
  }

  return {
    bus,
    /** How many records the group has been through, or was begun after. */
    position: (group: string) => offsets.get(group) ?? 0,
    groups: () => [...members.keys()],
    append: (value: Uint8Array, timestamp: number) => void log.push({ value, timestamp }),
    tryOnce,
    /** Tries until the group has everything, or throws a record back. */
    async drain(group: string): Promise<void> {
      while ((await tryOnce(group)) === "taken");
    },
  };
}
