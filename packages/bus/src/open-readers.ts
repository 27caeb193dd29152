/** A subscription or a follower, as far as the bus must end it. */
type Reader = { close(): Promise<void>; break?(error: unknown): void };

/** The subscriptions and followers that are open, so that closing the bus closes them and a broken disk breaks them. */
export type OpenReaders = {
  keep<R extends Reader>(reader: R): R;
  break(error: unknown): void;
  closed(): boolean;
  close(): Promise<void>;
};

export function createOpenReaders(): OpenReaders {
  const open = new Set<Reader>();
  let closed = false;
  return {
    keep(reader) {
      const close = once(async () => {
        await reader.close();
        open.delete(kept);
      });
      const kept = { ...reader, close };
      open.add(kept);
      return kept;
    },
    break(error) {
      for (const reader of open) reader.break?.(error);
    },
    closed: () => closed,
    async close() {
      closed = true;
      await Promise.all([...open].map((reader) => reader.close()));
    },
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return async () => {
    done ??= action();
    await done;
  };
}
