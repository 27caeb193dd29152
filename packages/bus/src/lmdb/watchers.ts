import type { Stream } from "./catalog.ts";

type OnGrown = (stream: Stream, bytes: number) => void;

/** Who wants to know that a topic grew. */
export type Watchers = {
  watch(topics: readonly string[], onGrown: OnGrown): () => void;
  grown(stream: Stream, bytes: number): void;
};

export function createWatchers(): Watchers {
  const byTopic = new Map<string, Set<OnGrown>>();
  return {
    watch(topics, onGrown) {
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(onGrown));
      return () => {
        for (const topic of topics) byTopic.get(topic)?.delete(onGrown);
      };
    },
    grown(stream, bytes) {
      for (const onGrown of byTopic.get(stream.topic) ?? []) onGrown(stream, bytes);
    },
  };
}
