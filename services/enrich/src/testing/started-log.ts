import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bus } from "@nghe/bus";
import { createLmdbBus } from "@nghe/bus/lmdb";
import {
  decodeMessage,
  encodeMessage,
  MentionMessage,
  type PostUpsert,
  postKey,
  TOPIC_PLANS,
  TOPICS,
} from "@nghe/contracts";
import { createLogRegistry } from "@nghe/registry";
import { silentLogger, systemClock } from "@nghe/runtime";

/** A log on disk in a folder of its own, with every topic and the registry running. */
export async function startLog() {
  const path = await mkdtemp(join(tmpdir(), "nghe-enrich-"));
  const bus = await createLmdbBus({ path, clock: systemClock, logger: silentLogger, mapSizeBytes: 64 << 20 });
  await bus.ensureTopics(TOPIC_PLANS);
  const timing = { proveEveryMs: 1_000, writeTimeoutMs: 5_000 };
  const registry = createLogRegistry({ bus, clock: systemClock, logger: silentLogger, ...timing });
  await registry.start(new AbortController().signal);
  return {
    bus,
    registry,
    async close() {
      await registry.stop();
      await bus.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

export async function publish(bus: Bus, posts: readonly PostUpsert[]): Promise<void> {
  await bus.produce(
    posts.map((post) => ({
      topic: TOPICS.posts,
      key: postKey(post.source, post.id),
      value: encodeMessage(post),
      headers: {},
    })),
  );
}

/** Every message on `mentions`, partition by partition. */
export async function mentionsOn(bus: Bus): Promise<MentionMessage[]> {
  const messages: MentionMessage[] = [];
  for (const [partition, { start, end }] of (await bus.bounds(TOPICS.mentions)).entries()) {
    for await (const records of bus.read(TOPICS.mentions, partition, start, end)) {
      for (const record of records) {
        const decoded = decodeMessage(MentionMessage, record.value);
        if (!decoded.ok) throw new Error(decoded.message);
        messages.push(decoded.value);
      }
    }
  }
  return messages;
}

/** Waits until `isSo`; throws after ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error("it never came to be");
    await systemClock.sleep(10);
  }
}
