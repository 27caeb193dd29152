import type { Bus, LogRecord, OutgoingRecord } from "@nghe/bus";
import { DeadLetter, decodeMessage, TOPICS } from "@nghe/contracts";
import { type Clock, Failure } from "@nghe/runtime";

/** The group that remembers how far the letters were sent back: with each commit, in one transaction. */
const GROUP = "replay-dead-letters";
const TOPIC = TOPICS.deadLetters;
/** Topics whose messages can come again: all are keyed by what they are about, and folded. */
const RETURNABLE: readonly string[] = [TOPICS.posts, TOPICS.mentions];
const POLL_MS = 20;

export type Resent = {
  sent: number;
  /** Letters whose origin is not known, or no topic of ours. */
  kept: number;
  /** `stage code: message`, most frequent first. */
  reasons: Map<string, number>;
};

type LetterBus = Pick<Bus, "bounds" | "read" | "committed" | "consume" | "moveGroup">;

/** Sends dead letters back to the topics they came from, each once unless `again`; a dry run only counts. */
export async function resendLetters(
  bus: LetterBus,
  { dryRun, again }: { dryRun: boolean; again: boolean },
  deps: { clock: Clock; signal: AbortSignal },
): Promise<Resent> {
  const bounds = await bus.bounds(TOPIC);
  const committed = again ? [] : await bus.committed(GROUP, TOPIC);
  const from = bounds.map(({ start }, index) => Math.max(start, committed[index] ?? start));
  const resent: Resent = { sent: 0, kept: 0, reasons: new Map() };
  for (const [partition, { end }] of bounds.entries()) {
    for await (const records of bus.read(TOPIC, partition, from[partition] ?? 0, end)) {
      for (const record of records) count(resent, record);
    }
  }
  if (!dryRun && resent.sent + resent.kept > 0) {
    await bus.moveGroup(GROUP, TOPIC, from);
    await send(
      bus,
      bounds.map(({ end }) => end),
      deps,
    );
  }
  resent.reasons = new Map([...resent.reasons].sort(([, a], [, b]) => b - a));
  return resent;
}

function count(resent: Resent, record: LogRecord): void {
  const letter = decodeMessage(DeadLetter, record.value);
  const reason = letter.ok
    ? `${letter.value.stage} ${letter.value.code}: ${letter.value.message}`
    : "unreadable letter";
  resent.reasons.set(reason, (resent.reasons.get(reason) ?? 0) + 1);
  if (returned(record).length > 0) resent.sent += 1;
  else resent.kept += 1;
}

async function send(bus: LetterBus, ends: readonly number[], deps: { clock: Clock; signal: AbortSignal }) {
  const options = { group: GROUP, topics: [TOPIC], maxRecords: 500, maxBytes: 4 << 20, maxWaitMs: 10 };
  const subscription = await bus.consume({ ...options, from: "start" }, async ({ records }) =>
    records.flatMap(returned),
  );
  try {
    for (;;) {
      const committed = await bus.committed(GROUP, TOPIC);
      if (ends.every((end, index) => (committed[index] ?? 0) >= end)) return;
      if (subscription.failures() > 2)
        throw new Failure("log-refuses", "the log takes no records", { retriable: true });
      await Promise.race([deps.clock.sleep(POLL_MS, deps.signal), subscription.failed]);
    }
  } finally {
    await subscription.close();
  }
}

/** The record that a letter is about, as it was; none where it cannot be made again. */
function returned(record: LogRecord): OutgoingRecord[] {
  const letter = decodeMessage(DeadLetter, record.value);
  if (!letter.ok) return [];
  const { origin, value } = letter.value;
  if (value === null || !RETURNABLE.includes(origin.topic)) return [];
  return [{ topic: origin.topic, key: origin.key, value: Buffer.from(value, "base64"), headers: {} }];
}
