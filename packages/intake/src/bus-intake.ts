import type { Bus, OutgoingRecord } from "@nghe/bus";
import {
  encodeMessage,
  type IngestAnswer,
  type PostMessage,
  PUBLIC_SCOPE,
  type Rejection,
  TOPICS,
} from "@nghe/contracts";
import { type Clock, Failure, type Metrics } from "@nghe/runtime";
import { newBatchId } from "./batch-id.ts";
import type { Intake, SubmitOptions } from "./intake.ts";
import { messageKey, readItem, withReceipt } from "./reading.ts";

export type IntakeDeps = { bus: Pick<Bus, "produce">; clock: Clock; metrics: Metrics };

/** The intake over the log: what it has acknowledged is durable on the `posts` topic. */
export function createIntake({ bus, clock, metrics }: IntakeDeps): Intake {
  const taken = metrics.counter("nghe_intake_posts_total", "Posts made durable, by connector kind", ["connector"]);
  const turnedAway = metrics.counter("nghe_intake_rejected_total", "Submitted items that were refused, by field", [
    "path",
  ]);

  const stages = metrics.counter("nghe_intake_stage_seconds_total", "Time by step of taking posts in, seconds", [
    "stage",
  ]);
  const spent = (stage: "validate" | "encode" | "produce", since: number): number => {
    const at = clock.monotonic();
    stages.add({ stage }, (at - since) / 1_000);
    return at;
  };

  async function publish(messages: readonly PostMessage[]): Promise<void> {
    if (messages.length === 0) return;
    for (const message of messages) refuseForOneWorkspace(message);
    const begun = clock.monotonic();
    const records = messages.map(toRecord);
    const encoded = spent("encode", begun);
    await bus.produce(records);
    spent("produce", encoded);
    for (const [connector, count] of countedBy(messages)) taken.add({ connector }, count);
  }

  async function submit(items: readonly unknown[], options: SubmitOptions): Promise<IngestAnswer> {
    const [now, begun] = [clock.now(), clock.monotonic()];
    const rejected: Rejection[] = [];
    const accepted: { message: PostMessage; index: number }[] = [];
    for (const [index, item] of items.entries()) {
      const read = readItem(item, index, { ...options, now });
      if (!read.ok) rejected.push(read.rejection);
      else accepted.push({ message: read.message, index });
    }
    spent("validate", begun);
    const batch = newBatchId(now, accepted.length, options.scope);
    await publish(accepted.map(({ message, index }) => withReceipt(message, { batch, index })));
    for (const { path } of rejected) turnedAway.add({ path: path.split(".")[0] ?? "" });
    return { batch, accepted: accepted.length, rejected };
  }

  return { submit, publish };
}

/** What is known of an author is known to everyone: one workspace may take back its own posts, each by itself. */
function refuseForOneWorkspace(message: PostMessage): void {
  if (message.type !== "author-deleted") return;
  if (message.scope === PUBLIC_SCOPE && message.workspaceUid === null) return;
  const why = "an author is deleted for everyone or not at all; delete a workspace's own posts one by one";
  throw new Failure("private-author-deletion", why, { retriable: false });
}

function toRecord(message: PostMessage): OutgoingRecord & { value: Uint8Array } {
  return { topic: TOPICS.posts, key: messageKey(message), value: encodeMessage(message), headers: {} };
}

function countedBy(messages: readonly PostMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { connector } of messages) {
    const kind = connectorKind(connector);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** `import:airlines.csv` counts as `import`: a label has few values. */
function connectorKind(connector: string): string {
  return connector.split(":")[0] ?? connector;
}
